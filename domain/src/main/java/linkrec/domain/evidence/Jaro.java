package linkrec.domain.evidence;

/**
 * Jaro's similarity of two strings (M. A. Jaro, JASA 84, 1989) over UTF-16 units: with m matches
 * within a window of half the longer string less one, t of them out of order, and lengths a and b,
 * (m/a + m/b + (m - t/2)/m) / 3; 0 when nothing matches, 1 for equal strings.
 */
final class Jaro {

  private Jaro() {}

  static float of(String first, String second) {
    if (first.equals(second)) {
      return 1;
    }
    int window = Math.max(0, Math.max(first.length(), second.length()) / 2 - 1);
    char[] matched = new char[Math.min(first.length(), second.length())];
    boolean[] used = new boolean[second.length()];
    int matches = 0;
    for (int i = 0; i < first.length() && matches < matched.length; i++) {
      int to = Math.min(second.length(), i + window + 1);
      for (int j = Math.max(0, i - window); j < to; j++) {
        if (!used[j] && first.charAt(i) == second.charAt(j)) {
          used[j] = true;
          matched[matches++] = first.charAt(i);
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    int outOfOrder = 0;
    int next = 0;
    for (int j = 0; j < used.length; j++) {
      if (used[j]) {
        outOfOrder += second.charAt(j) == matched[next++] ? 0 : 1;
      }
    }
    double m = matches;
    return (float) ((m / first.length() + m / second.length() + (m - outOfOrder / 2.0) / m) / 3);
  }
}
