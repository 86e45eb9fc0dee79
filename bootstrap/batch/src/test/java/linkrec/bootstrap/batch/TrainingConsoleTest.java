package linkrec.bootstrap.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import linkrec.application.TrainingStep;
import linkrec.application.WorkDone;
import org.junit.jupiter.api.Test;

class TrainingConsoleTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now;
  private long used;

  private TrainingConsole console(boolean terminal) {
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new TrainingConsole(stream, terminal, () -> now, () -> used);
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void pass(double seconds) {
    now += (long) (seconds * TimeUnit.SECONDS.toNanos(1));
  }

  @Test
  void saysWhatAStepCost() {
    TrainingConsole console = console(false);

    console.step(3, 9, TrainingStep.FILTER);
    pass(2.5);
    used += TimeUnit.MILLISECONDS.toNanos(1200);
    console.done(TrainingStep.FILTER);

    assertThat(said())
        .isEqualTo(
            """
            Step 3 of 9, filter: anchors without those pages
              2.5 s, processors 1.2 s
            """);
  }

  @Test
  void writesPlainLinesNowAndThen() {
    TrainingConsole console = console(false);
    for (int second = 0; second < 100; second++) {
      console.work(new WorkDone("pages", second * 50L, second * 10L, 1000));
      pass(1);
    }
    console.work(new WorkDone("pages", 5000, 1000, 1000));

    assertThat(said())
        .isEqualTo(
            """
              1,500 pages, 30 %, 50 pages a second, 70 s left
              3,000 pages, 60 %, 50 pages a second, 40 s left
              4,500 pages, 90 %, 50 pages a second, 10 s left
              5,000 pages, 50 pages a second
            """);
  }

  @Test
  void writesOverALineOfATerminal() {
    TrainingConsole console = console(true);
    console.work(new WorkDone("articles", 0, 0, 100));
    pass(2);
    console.work(new WorkDone("articles", 50, 50, 100));
    console.step(3, 9, TrainingStep.FILTER);

    String first = "  0 articles, 0 %";
    String second = "  50 articles, 50 %, 25 articles a second, 2 s left";
    assertThat(said())
        .isEqualTo(
            first
                + erased(first)
                + second
                + erased(second)
                + "Step 3 of 9, filter: anchors without those pages\n");
  }

  private static String erased(String line) {
    return "\r" + " ".repeat(line.length()) + "\r";
  }

  @Test
  void saysTheEndOnce() {
    TrainingConsole console = console(false);
    console.work(new WorkDone("pages", 7, 10, 10));
    console.work(new WorkDone("pages", 7, 10, 10));

    assertThat(said()).isEqualTo("  7 pages\n");
  }

  @Test
  void givesDurationsInWords() {
    assertThat(WorkLine.duration(0.2)).isEqualTo("1 s");
    assertThat(WorkLine.duration(99)).isEqualTo("99 s");
    assertThat(WorkLine.duration(100)).isEqualTo("2 min");
    assertThat(WorkLine.duration(5000)).isEqualTo("83 min");
    assertThat(WorkLine.duration(12_000)).isEqualTo("3 h 20 min");
  }

  @Test
  void knowsNoEndOfWhatHasNone() {
    assertThat(WorkLine.of(new WorkDone("entities", 500, 0, 0), 10))
        .isEqualTo("500 entities, 50 entities a second");
  }
}
