package linkrec.bootstrap.server;

/** What the program ends with. */
final class ExitCodes {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  /** As shells count a process that SIGINT ended. */
  static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
