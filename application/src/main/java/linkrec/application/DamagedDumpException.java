package linkrec.application;

/** An operator must act: a dump is cut or broken. The message names file, page and offset. */
public final class DamagedDumpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DamagedDumpException(String message) {
    super(message);
  }

  public DamagedDumpException(String message, Throwable cause) {
    super(message, cause);
  }
}
