package linkrec.bootstrap.batch;

import java.io.PrintStream;

/** What {@code train-all} does once its options are understood. */
@FunctionalInterface
interface TrainAllProgram {

  /** Trains all wikis; the exit code. */
  int run(TrainAllOptions options, PrintStream out, PrintStream err);
}
