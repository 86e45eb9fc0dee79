package linkrec.bootstrap.batch;

/** One line for people on what went wrong. */
final class FailureMessage {

  private static final String OWN = "linkrec.";

  private FailureMessage() {}

  /**
   * The message of the outermost failure that has one; with the innermost cause's, when that says
   * more.
   */
  static String of(Throwable failure) {
    String message = oneLine(failure);
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String cause = oneLine(root);
    if (failure.getClass().getName().startsWith(OWN) || message.contains(cause)) {
      return message;
    }
    return message + ": " + cause;
  }

  /** Whether somebody stopped the program. */
  static boolean isInterruption(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterruptedException) {
        return true;
      }
    }
    return false;
  }

  private static String oneLine(Throwable failure) {
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure.getClass().getName();
    }
    return message.strip().lines().findFirst().orElse(message);
  }
}
