package linkrec.domain.text;

/**
 * White space as Python's {@code str.strip}, {@code str.split} and {@code str.isspace} see it,
 * which is the white space of the datasets' keys.
 *
 * <p>Unlike {@link String#strip} and {@link Character#isWhitespace} it includes the spaces that do
 * not break (U+00A0, U+2007, U+202F) and the next-line control U+0085.
 */
public final class WhiteSpace {
  private WhiteSpace() {}

  /** Whether this code point is white space; false for numbers that are no code point. */
  public static boolean isWhiteSpace(int codePoint) {
    if (codePoint <= 0xA0) {
      return codePoint == ' '
          || codePoint >= 0x09 && codePoint <= 0x0D
          || codePoint >= 0x1C && codePoint <= 0x1F
          || codePoint == 0x85
          || codePoint == 0xA0;
    }
    return codePoint >= 0x1680 && isWideWhiteSpace(codePoint);
  }

  private static boolean isWideWhiteSpace(int codePoint) {
    return codePoint == 0x1680
        || codePoint >= 0x2000 && codePoint <= 0x200A
        || codePoint == 0x2028
        || codePoint == 0x2029
        || codePoint == 0x202F
        || codePoint == 0x205F
        || codePoint == 0x3000;
  }

  /** The text without white space at its ends; the same object when there is none. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isWhiteSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isWhiteSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** How many words the text has when cut at runs of white space; 0 for blank text. */
  public static int wordCount(String text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean inside = !isWhiteSpace(text.charAt(i));
      if (inside && !inWord) {
        count++;
      }
      inWord = inside;
    }
    return count;
  }
}
