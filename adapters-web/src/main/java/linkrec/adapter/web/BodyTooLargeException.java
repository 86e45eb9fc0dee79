package linkrec.adapter.web;

import org.jspecify.annotations.Nullable;

/** What was sent is larger than what is read. */
final class BodyTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String field;

  /**
   * @param field the field that is too large; null for the body as a whole
   */
  BodyTooLargeException(@Nullable String field, String message) {
    super(message);
    this.field = field;
  }

  @Nullable String field() {
    return field;
  }
}
