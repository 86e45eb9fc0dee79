package linkrec.domain.feature;

/**
 * A variant of Jaro's similarity of two strings (M. A. Jaro, JASA 84, 1989): characters match
 * within a window of half the shorter string, rounded up, where Jaro takes half the longer one less
 * one; the longer string is read only up to the length of the shorter plus that window; and out of
 * order is every matched pair whose number differs, counted along each string, even if the
 * characters are the same. The original gets this value from the library it pins, and its models
 * are trained on it.
 *
 * <p>Quirk: kept because published models expect it; {@code geller} and {@code monica geller} give
 * 0, by Jaro's own definition 0.41.
 *
 * <p>Characters are Unicode code points. Each character of the longer string, in order, matches the
 * first equal one of the shorter that is free and within the window. With m matches, o of them out
 * of order, and lengths a and b: (m/a + m/b + (m - o/2)/m) / 3; 0 when nothing matches, 1 when both
 * strings are empty.
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
    int[] numbers = new int[shorter.length];
    int matches = match(shorter, longer, numbers);
    if (matches == 0) {
      return 0;
    }
    double m = matches;
    return (m / shorter.length + m / longer.length + (m - outOfOrder(numbers) / 2.0) / m) / 3;
  }

  /** Numbers the matches from 1 along the longer string; 0 stays where there is none. */
  private static int match(int[] shorter, int[] longer, int[] numbers) {
    int window = (shorter.length + 1) / 2;
    int readable = Math.min(longer.length, shorter.length + window);
    int matches = 0;
    for (int j = 0; j < readable; j++) {
      int to = Math.min(shorter.length - 1, j + window);
      for (int i = Math.max(0, j - window); i <= to; i++) {
        if (numbers[i] == 0 && shorter[i] == longer[j]) {
          numbers[i] = ++matches;
          break;
        }
      }
    }
    return matches;
  }

  private static int outOfOrder(int[] numbers) {
    int expected = 0;
    int outOfOrder = 0;
    for (int number : numbers) {
      if (number > 0) {
        expected++;
        outOfOrder += number == expected ? 0 : 1;
      }
    }
    return outOfOrder;
  }
}
