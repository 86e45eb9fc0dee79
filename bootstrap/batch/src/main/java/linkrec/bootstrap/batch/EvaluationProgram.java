package linkrec.bootstrap.batch;

import java.io.PrintStream;

/** What {@code evaluate --honest} does once its options are understood. */
@FunctionalInterface
interface EvaluationProgram {

  /** Evaluates; the exit code. */
  int run(EvaluateOptions options, PrintStream out, PrintStream err);
}
