package linkrec.bootstrap.batch;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import linkrec.application.EditionChanges;
import linkrec.application.TrainingProgress;
import linkrec.application.TrainingStep;
import linkrec.application.WorkDone;
import org.jspecify.annotations.Nullable;

/**
 * Says on a stream how a training gets on. On a terminal one line is written over with how far the
 * work has come, how fast, and how long it will take; elsewhere a line says that now and then.
 */
final class TrainingConsole implements TrainingProgress {

  private static final String TERMINAL = "linkrec.terminal";
  private static final double NANOS = 1e9;

  /** On a terminal, so many times a second. */
  private static final long LIVE_NANOS = 250_000_000L;

  /** Elsewhere, a line every half minute. */
  private static final long PLAIN_NANOS = 30_000_000_000L;

  private final PrintStream stream;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final LongSupplier cpuNanos;
  private long stepBegan;
  private long stepCpu;
  private long workBegan;
  private long lastTold;
  private int lineLength;
  private @Nullable WorkDone last;

  /**
   * @param terminal whether a line can be written over
   * @param nanoTime a clock
   * @param cpuNanos what this process has used of the processors
   */
  TrainingConsole(
      PrintStream stream, boolean terminal, LongSupplier nanoTime, LongSupplier cpuNanos) {
    this.stream = stream;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.cpuNanos = cpuNanos;
  }

  /** For this process's standard error; the launcher says whether that is a terminal. */
  static TrainingConsole of(PrintStream stream) {
    LongSupplier cpuNanos =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system::getProcessCpuTime
            : () -> 0;
    return new TrainingConsole(stream, Boolean.getBoolean(TERMINAL), System::nanoTime, cpuNanos);
  }

  void say(String format, Object... values) {
    eraseLine();
    stream.printf(Locale.ROOT, format + "%n", values);
  }

  @Override
  public void step(int number, int count, TrainingStep step) {
    say("Step %d of %d, %s: %s", number, count, step, step.description());
    stepBegan = nanoTime.getAsLong();
    stepCpu = cpuNanos.getAsLong();
    last = null;
  }

  @Override
  public void upToDate(int number, int count, TrainingStep step) {
    say("Step %d of %d, %s, is up to date", number, count, step);
  }

  @Override
  public void done(TrainingStep step) {
    say(
        "  %.1f s, processors %.1f s",
        (nanoTime.getAsLong() - stepBegan) / NANOS, (cpuNanos.getAsLong() - stepCpu) / NANOS);
  }

  @Override
  public void compared(EditionChanges changes, boolean taken) {
    eraseLine();
    ChangesText.lines(changes).forEach(line -> say("  %s", line));
    List<String> shortfalls = changes.shortfalls();
    if (!taken) {
      say("  The new edition falls short, and is thrown away: %s", String.join("; ", shortfalls));
      say("  What was served is served on.");
    } else if (!shortfalls.isEmpty()) {
      warning("the new edition falls short: " + String.join("; ", shortfalls));
    }
  }

  @Override
  public void warning(String message) {
    say("  Warning: %s", message);
  }

  @Override
  public void work(WorkDone done) {
    long now = nanoTime.getAsLong();
    WorkDone before = last;
    if (before == null || !before.unit().equals(done.unit()) || done.count() < before.count()) {
      workBegan = now;
      lastTold = terminal ? now - LIVE_NANOS : now;
    }
    if (done.equals(before)) {
      return;
    }
    last = done;
    boolean ended = done.total() > 0 && done.done() >= done.total();
    if (!ended && now - lastTold < (terminal ? LIVE_NANOS : PLAIN_NANOS)) {
      return;
    }
    lastTold = now;
    if (terminal && !ended) {
      overwrite("  " + WorkLine.of(done, (now - workBegan) / NANOS));
    } else if (done.unit().equals("pages") || !ended) {
      say("  %s", WorkLine.of(done, (now - workBegan) / NANOS));
    }
  }

  private void overwrite(String line) {
    eraseLine();
    stream.print(line);
    stream.flush();
    lineLength = line.length();
  }

  private void eraseLine() {
    if (lineLength > 0) {
      stream.print("\r" + " ".repeat(lineLength) + "\r");
      lineLength = 0;
    }
  }
}
