package linkrec.domain.candidate;

import java.io.Serializable;

/**
 * Stems by cutting: every word longer than {@value #SHORTEST} characters loses its last characters,
 * but never falls below that length, so that inflected forms of a phrase share a stem. Only phrases
 * of at least {@value #MIN_LENGTH} characters and at most {@value #MAX_TOKENS} words without digits
 * have one.
 *
 * @param cut how many characters a word loses, at least 1
 */
public record StemRule(int cut) implements Serializable {

  /** The longest stem that is not cut; in UTF-16 units. */
  public static final int SHORTEST = 4;

  /** The shortest phrase with a stem; in UTF-16 units. */
  public static final int MIN_LENGTH = 5;

  /** The longest phrase with a stem, in tokens other than white space. */
  public static final int MAX_TOKENS = 4;

  public StemRule {
    if (cut < 1) {
      throw new IllegalArgumentException("at least 1 character to cut expected, got " + cut);
    }
  }

  /** How many of a word's characters its stem keeps. */
  public int keptOf(int length) {
    return length <= SHORTEST ? length : Math.max(SHORTEST, length - cut);
  }
}
