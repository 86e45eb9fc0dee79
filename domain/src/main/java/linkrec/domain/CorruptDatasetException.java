package linkrec.domain;

/**
 * An operator must act: a file or table does not hold what its format says. The message names it.
 */
public final class CorruptDatasetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CorruptDatasetException(String message) {
    super(message);
  }

  public CorruptDatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
