package linkrec.adapter.web;

/** Values of requests in messages. */
final class Shown {

  private static final int MOST_CHARACTERS = 60;

  private Shown() {}

  /** The value in single quotes, cut where it is long, control characters replaced by dots. */
  static String of(String value) {
    StringBuilder shown = new StringBuilder("'");
    int end = Math.min(value.length(), MOST_CHARACTERS);
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      shown.append(Character.isISOControl(c) ? '.' : c);
    }
    return shown.append(end < value.length() ? "...'" : "'").toString();
  }
}
