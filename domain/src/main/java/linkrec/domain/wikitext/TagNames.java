package linkrec.domain.wikitext;

import java.util.Locale;
import java.util.Set;

/** What is known of tags by name. */
final class TagNames {
  /** Tags that never have a closing tag. */
  private static final Set<String> SINGLE_ONLY = Set.of("br", "wbr", "hr", "meta", "link", "img");

  /** Tags that may stand without a closing tag. */
  private static final Set<String> SINGLE = Set.of("li", "dt", "dd", "th", "td", "tr");

  /** Tags whose content is not wikitext. */
  private static final Set<String> RAW =
      Set.of(
          "categorytree",
          "ce",
          "chem",
          "gallery",
          "graph",
          "hiero",
          "imagemap",
          "inputbox",
          "math",
          "nowiki",
          "pre",
          "score",
          "section",
          "source",
          "syntaxhighlight",
          "templatedata",
          "timeline");

  private static final int LONGEST_KNOWN = 15;

  private TagNames() {}

  static boolean isSingleOnly(String name) {
    return SINGLE_ONLY.contains(name);
  }

  static boolean isSingle(String name) {
    return SINGLE.contains(name);
  }

  static boolean isRaw(String name) {
    return RAW.contains(name);
  }

  /** The name between two places in lower case; empty when it is too long to be a known one. */
  static String known(char[] source, int start, int end) {
    int last = end;
    while (last > start && Whitespace.is(source[last - 1])) {
      last--;
    }
    if (last - start > LONGEST_KNOWN) {
      return "";
    }
    return new String(source, start, last - start).toLowerCase(Locale.ROOT);
  }

  /** The name, as {@link #known} has it, of the tag that begins at {@code start}. */
  static String of(char[] source, int start) {
    int first = source[start + 1] == '/' ? start + 2 : start + 1;
    int end = first;
    while (end < source.length && end - first <= LONGEST_KNOWN && isInName(source[end])) {
      end++;
    }
    return known(source, first, end);
  }

  /** The whole name in lower case, of whatever length. */
  static String wholeNameOf(char[] source, int start) {
    int first = source[start + 1] == '/' ? start + 2 : start + 1;
    int end = first;
    while (end < source.length && isInName(source[end])) {
      end++;
    }
    return new String(source, first, end - first).toLowerCase(Locale.ROOT);
  }

  private static boolean isInName(char c) {
    return c != '>' && c != '/' && !Whitespace.is(c);
  }

  /** The end of the closing tag that begins at {@code place} if it closes the frame, else -1. */
  static int closes(Reading reading, Frame frame, int place) {
    char[] source = reading.source;
    int start = frame.nameStart;
    int length = frame.nameEnd - start;
    int at = place + 2;
    for (int i = 0; i < length; i++, at++) {
      if (at >= reading.length || !same(source[at], source[start + i])) {
        return -1;
      }
    }
    while (at < reading.length && Whitespace.is(source[at])) {
      at++;
    }
    return at < reading.length && source[at] == '>' ? at + 1 : -1;
  }

  private static boolean same(char a, char b) {
    return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
