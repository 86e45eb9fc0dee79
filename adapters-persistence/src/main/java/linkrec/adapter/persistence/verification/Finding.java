package linkrec.adapter.persistence.verification;

/**
 * What a check found.
 *
 * @param subject the dataset or file
 */
public record Finding(Kind kind, String subject, String message) {

  /** Whether somebody must act. */
  public enum Kind {
    /** All is well. */
    GOOD,
    /** Worth knowing. */
    NOTE,
    /** Not as it should be. */
    PROBLEM
  }
}
