package linkrec.domain;

/** The caller must change the request. The message names the value met and what was expected. */
public final class InvalidRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field the name of the request's field that is wrong, as the caller wrote it
   * @param message what was expected and what was met, without the field's name
   */
  public InvalidRequestException(String field, String message) {
    super(field + ": " + message);
    this.field = field;
  }

  /** The field that is wrong. */
  public String field() {
    return field;
  }
}
