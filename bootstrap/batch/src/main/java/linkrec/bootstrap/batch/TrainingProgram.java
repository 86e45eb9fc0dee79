package linkrec.bootstrap.batch;

import java.io.PrintStream;

/** What {@code train} does once its options are understood. */
@FunctionalInterface
interface TrainingProgram {

  /** Trains; the exit code. */
  int run(TrainOptions options, PrintStream out, PrintStream err);
}
