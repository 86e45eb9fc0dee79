package linkrec.bootstrap.batch;

import java.io.PrintStream;

/** What {@code recommend-all} does once its options are understood. */
@FunctionalInterface
interface RecommendAllProgram {

  /** Suggests; the exit code. */
  int run(RecommendAllOptions options, PrintStream out, PrintStream err);
}
