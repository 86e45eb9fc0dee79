package linkrec.domain;

/** Datasets that should be there cannot be read now. The message names the missing thing. */
public final class DatasetUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatasetUnavailableException(String message) {
    super(message);
  }

  public DatasetUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
