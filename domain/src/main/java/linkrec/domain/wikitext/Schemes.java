package linkrec.domain.wikitext;

import java.util.Locale;
import java.util.Set;

/** The address schemes that make an external link. */
final class Schemes {
  /** Schemes followed by a colon and two slashes. */
  private static final Set<String> WITH_SLASHES =
      Set.of(
          "http",
          "https",
          "ftp",
          "ftps",
          "ssh",
          "sftp",
          "irc",
          "ircs",
          "gopher",
          "telnet",
          "nntp",
          "worldwind",
          "svn",
          "git",
          "mms",
          "redis");

  /** Schemes that need no slashes. */
  private static final Set<String> PLAIN =
      Set.of(
          "bitcoin", "geo", "magnet", "mailto", "news", "sip", "sips", "sms", "tel", "urn", "xmpp");

  private static final int LONGEST = 9;

  private Schemes() {}

  /** The end of the scheme at {@code start}, slashes included; -1 if there is none. */
  static int end(char[] source, int start, boolean bracketed) {
    int length = source.length;
    if (bracketed && start + 1 < length && source[start] == '/' && source[start + 1] == '/') {
      return start + 2;
    }
    int limit = Math.min(length, start + LONGEST + 1);
    int at = start;
    while (at < limit && isLetter(source[at])) {
      at++;
    }
    if (at >= limit || at == start || source[at] != ':') {
      return -1;
    }
    String name = new String(source, start, at - start).toLowerCase(Locale.ROOT);
    boolean slashes = at + 2 < length && source[at + 1] == '/' && source[at + 2] == '/';
    if (slashes && (WITH_SLASHES.contains(name) || PLAIN.contains(name))) {
      return at + 3;
    }
    return PLAIN.contains(name) ? at + 1 : -1;
  }

  /**
   * Where the scheme begins whose colon stands at {@code colon}, not before {@code least}; or -1.
   */
  static int startBefore(char[] source, int colon, int least) {
    int start = colon;
    int limit = Math.max(least, colon - LONGEST);
    while (start > limit && isLetter(source[start - 1])) {
      start--;
    }
    boolean slashes =
        colon + 2 < source.length && source[colon + 1] == '/' && source[colon + 2] == '/';
    if (start == colon || !slashes && colon - start < 3) {
      return -1;
    }
    if (start > least && isWordCharacter(source, start - 1)) {
      return -1;
    }
    return end(source, start, false) < 0 ? -1 : start;
  }

  private static boolean isWordCharacter(char[] source, int index) {
    char c = source[index];
    if (Character.isLowSurrogate(c) && index > 0) {
      return Character.isLetterOrDigit(Character.toCodePoint(source[index - 1], c));
    }
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
