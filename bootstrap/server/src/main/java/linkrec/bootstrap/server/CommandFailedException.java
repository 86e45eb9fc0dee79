package linkrec.bootstrap.server;

/** A command cannot do what it was asked for; the message, one line, is all that people see. */
final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandFailedException(String message) {
    super(message);
  }

  CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
