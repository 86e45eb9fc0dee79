package linkrec.application;

import linkrec.domain.InvalidRequestException;

/** Which of a wiki's kinds of datasets answers. */
public enum Generation {
  /** The second where it is there, else the first. */
  NEWEST,
  /** The original's kind. */
  FIRST,
  /** Ours; wikis that do not have it are refused. */
  SECOND;

  /**
   * The generation of a number.
   *
   * @throws InvalidRequestException when it is neither 1 nor 2
   */
  public static Generation numbered(String field, int number) {
    return switch (number) {
      case 1 -> FIRST;
      case 2 -> SECOND;
      default -> throw new InvalidRequestException(field, "1 or 2 expected, got " + number);
    };
  }
}
