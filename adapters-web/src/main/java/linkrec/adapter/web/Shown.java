package linkrec.adapter.web;

import org.jspecify.annotations.Nullable;

/** Values of requests in messages. */
final class Shown {

  private static final int MOST_CHARACTERS = 60;

  private Shown() {}

  /** The value in single quotes, cut where it is long, control characters replaced by dots. */
  static String of(String value) {
    return cut(value, new StringBuilder("'")).append('\'').toString();
  }

  /** The same without quotes; a dash for nothing. */
  static String plain(@Nullable String value) {
    return value == null ? "-" : cut(value, new StringBuilder()).toString();
  }

  private static StringBuilder cut(String value, StringBuilder shown) {
    int end = Math.min(value.length(), MOST_CHARACTERS);
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      shown.append(Character.isISOControl(c) ? '.' : c);
    }
    return end < value.length() ? shown.append("...") : shown;
  }
}
