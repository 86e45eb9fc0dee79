package linkrec.adapter.web.json;

import org.jspecify.annotations.Nullable;

/**
 * Translates positions in a text from UTF-16 code units, which the domain counts, to Unicode code
 * points, which clients count. One pass over the text at the start; after that every translation
 * takes constant time. Safe for several threads.
 */
public final class CodePointPositions {

  /** Code points before each unit; null where the two counts are equal. */
  private final int @Nullable [] before;

  private CodePointPositions(int @Nullable [] before) {
    this.before = before;
  }

  /** The positions of {@code text}. */
  public static CodePointPositions of(String text) {
    int first = 0;
    while (first < text.length() && !Character.isSurrogate(text.charAt(first))) {
      first++;
    }
    return new CodePointPositions(first == text.length() ? null : counted(text));
  }

  /**
   * How many code points stand before the unit {@code position}, 0 to the length of the text. A
   * position inside a surrogate pair counts the pair.
   */
  public int codePointsBefore(int position) {
    return before == null ? position : before[position];
  }

  private static int[] counted(String text) {
    int[] before = new int[text.length() + 1];
    int count = 0;
    int unit = 0;
    while (unit < text.length()) {
      int end = unit + Character.charCount(text.codePointAt(unit));
      before[unit] = count++;
      for (int inside = unit + 1; inside < end; inside++) {
        before[inside] = count;
      }
      unit = end;
    }
    before[text.length()] = count;
    return before;
  }
}
