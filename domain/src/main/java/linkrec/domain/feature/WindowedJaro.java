package linkrec.domain.feature;

/**
 * A variant of Jaro's similarity of two strings (M. A. Jaro, JASA 84, 1989): characters match
 * within a window of half the shorter string, rounded up, where Jaro takes half the longer one less
 * one; and the longer string is read only up to the length of the shorter plus that window. The
 * original gets this value from the library it pins, and its models are trained on it.
 *
 * <p>Quirk: kept because published models expect it; {@code geller} and {@code monica geller} give
 * 0, by Jaro's own definition 0.41.
 *
 * <p>Characters are Unicode code points. 0 when a string is empty or nothing matches; 1 when both
 * are equal; else (m/a + m/b + (m - t)/m) / 3 for m matches, half of them out of order t (whole
 * number, rounded down), lengths a and b.
 */
final class WindowedJaro {

  private WindowedJaro() {}

  static float of(String first, String second) {
    int[] a = first.codePoints().toArray();
    int[] b = second.codePoints().toArray();
    return (float) (a.length > b.length ? similarity(b, a) : similarity(a, b));
  }

  private static double similarity(int[] shorter, int[] longer) {
    if (shorter.length == 0) {
      return longer.length == 0 ? 1 : 0;
    }
    int window = (shorter.length + 1) / 2;
    int readable = Math.min(longer.length, shorter.length + window);
    boolean[] shorterMatched = new boolean[shorter.length];
    boolean[] longerMatched = new boolean[readable];
    int matches = 0;
    for (int i = 0; i < shorter.length; i++) {
      int from = Math.max(0, i - window);
      int to = Math.min(readable - 1, i + window);
      for (int j = from; j <= to; j++) {
        if (!longerMatched[j] && shorter[i] == longer[j]) {
          shorterMatched[i] = true;
          longerMatched[j] = true;
          matches++;
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    int transpositions = outOfOrder(shorter, shorterMatched, longer, longerMatched) / 2;
    double m = matches;
    return (m / shorter.length + m / longer.length + (m - transpositions) / m) / 3;
  }

  private static int outOfOrder(
      int[] shorter, boolean[] shorterMatched, int[] longer, boolean[] longerMatched) {
    int outOfOrder = 0;
    int j = 0;
    for (int i = 0; i < shorter.length; i++) {
      if (!shorterMatched[i]) {
        continue;
      }
      while (!longerMatched[j]) {
        j++;
      }
      if (shorter[i] != longer[j]) {
        outOfOrder++;
      }
      j++;
    }
    return outOfOrder;
  }
}
