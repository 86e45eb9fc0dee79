package linkrec.domain.wikitext;

/** White space as the wiki world's tools understand it, no-break spaces included. */
final class Whitespace {
  private Whitespace() {}

  static boolean is(char c) {
    if (c <= ' ') {
      return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1C && c <= 0x1F;
    }
    return c >= 0x85 && (c == 0x85 || c == 0xA0 || Character.isSpaceChar(c));
  }

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && is(text.charAt(start))) {
      start++;
    }
    while (end > start && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
