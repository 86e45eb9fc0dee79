package linkrec.domain;

/** The wiki's own service did not answer, or not in a form that can be read. */
public final class WikiUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean tooSlow;

  private WikiUnavailableException(String message, boolean tooSlow, Throwable cause) {
    super(message, cause);
    this.tooSlow = tooSlow;
  }

  /** The wiki answered wrongly or not at all. */
  public static WikiUnavailableException broken(String message, Throwable cause) {
    return new WikiUnavailableException(message, false, cause);
  }

  /** The wiki took longer than the time given. */
  public static WikiUnavailableException slow(String message, Throwable cause) {
    return new WikiUnavailableException(message, true, cause);
  }

  /** Whether the wiki was too slow, in contrast to wrong or absent. */
  public boolean tooSlow() {
    return tooSlow;
  }
}
