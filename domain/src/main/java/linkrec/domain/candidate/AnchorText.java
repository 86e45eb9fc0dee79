package linkrec.domain.candidate;

import java.io.Serializable;
import linkrec.domain.text.LowerCasing;
import linkrec.domain.text.WhiteSpace;

/**
 * The dictionary form of a phrase: lower case by the rules of no particular language, ends trimmed.
 * It is the key under which the datasets keep a phrase's candidates.
 */
public record AnchorText(String value) implements Serializable {

  private static final LowerCasing LOWER_CASING = LowerCasing.root();

  public AnchorText {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an anchor text has at least one character");
    }
  }

  /** The key of a phrase as it stands in a text; the empty string where only white space stands. */
  public static String keyOf(String phrase) {
    return LOWER_CASING.lower(WhiteSpace.strip(phrase));
  }

  @Override
  public String toString() {
    return value;
  }
}
