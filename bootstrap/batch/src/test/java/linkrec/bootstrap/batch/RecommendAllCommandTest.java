package linkrec.bootstrap.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linkrec.application.Generation;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.SuggestionLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendAllCommandTest {

  @TempDir Path folder;
  private final List<RecommendAllOptions> asked = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void aDump() throws IOException {
    Files.writeString(folder.resolve("dump.xml"), "<mediawiki/>");
  }

  private int run(String line) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Main.Programs programs =
        new Main.Programs(
            (options, results, problems) -> 1,
            (options, results, problems) -> 1,
            (options, results, problems) -> 1,
            (options, results, problems) -> {
              asked.add(options);
              return 0;
            });
    return Main.run(
        line.replace("DIR", folder.toString()).split(" "),
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        programs);
  }

  @Test
  void asksAsTheServiceIsAskedUnlessSaidOtherwise() {
    assertThat(run("recommend-all --wiki samplewiki --dump DIR/dump.xml --out DIR/a.ndjson.gz"))
        .isZero();

    RecommendAllOptions options = asked.get(0);
    assertThat(options.wiki()).isEqualTo(WikiId.parse("samplewiki"));
    assertThat(options.limits()).isEqualTo(SuggestionLimits.DEFAULT);
    assertThat(options.generation()).isEqualTo(Generation.NEWEST);
    assertThat(options.language()).isNull();
  }

  @Test
  void takesWhatGrowthExperimentsAsksFor() {
    run(
        "recommend-all --wiki samplewiki --dump DIR/dump.xml --out DIR/a.ndjson.gz"
            + " --threshold 0.6 --max-recommendations 10 --generation 1");

    assertThat(asked.get(0).limits()).isEqualTo(new SuggestionLimits(0.6, 10));
    assertThat(asked.get(0).generation()).isEqualTo(Generation.FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recommend-all",
        "recommend-all --wiki samplewiki --out DIR/a.ndjson.gz",
        "recommend-all --wiki samplewiki --dump DIR/dump.xml",
        "recommend-all --wiki samplewiki --dump DIR/absent.xml --out DIR/a.ndjson.gz",
        "recommend-all --wiki samplewiki --dump DIR/dump.xml --out DIR/a.json",
        "recommend-all --wiki samplewiki --dump DIR/dump.xml --out DIR/absent/a.ndjson.gz",
        "recommend-all --wiki sample --dump DIR/dump.xml --out DIR/a.ndjson.gz",
        "recommend-all --wiki samplewiki --dump DIR/dump.xml --out DIR/a.ndjson.gz --threshold 2",
        "recommend-all --wiki samplewiki --dump DIR/dump.xml --out DIR/a.ndjson.gz --generation 3",
        "recommend-all --wiki samplewiki --dump DIR/dump.xml --out DIR/a.ndjson.gz --threads 0",
        "recommend-all --wiki samplewiki --dump DIR/dump.xml --out DIR/a.ndjson.gz"
            + " --max-recommendations 0"
      })
  void refusesWrongUsage(String line) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(asked).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
  }
}
