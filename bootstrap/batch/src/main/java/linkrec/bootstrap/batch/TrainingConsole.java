package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.util.Locale;
import linkrec.application.TrainingProgress;
import linkrec.application.TrainingStep;

/** Says on a stream how a training gets on, a line a piece of news. */
final class TrainingConsole implements TrainingProgress {

  private final PrintStream stream;

  TrainingConsole(PrintStream stream) {
    this.stream = stream;
  }

  void starting(TrainOptions options) {
    stream.printf(Locale.ROOT, "Training %s from %s%n", options.wiki(), options.dumps());
  }

  @Override
  public void step(int number, int count, TrainingStep step) {
    stream.printf(Locale.ROOT, "Step %d of %d, %s: %s%n", number, count, step, step.description());
  }

  @Override
  public void upToDate(int number, int count, TrainingStep step) {
    stream.printf(Locale.ROOT, "Step %d of %d, %s, is up to date%n", number, count, step);
  }

  @Override
  public void pages(long soFar) {
    stream.printf(Locale.ROOT, "  %,d pages read%n", soFar);
  }

  @Override
  public void warning(String message) {
    stream.println("  Warning: " + message);
  }
}
