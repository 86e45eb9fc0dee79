package linkrec.domain.wikitext;

import java.util.HashMap;
import java.util.Map;

/** Finds the closing tags of tags whose content is not wikitext. */
final class RawTagEnds {
  private final char[] source;

  /** By name: from here on there is no closing tag. */
  private final Map<String, Integer> noneFrom = new HashMap<>();

  RawTagEnds(char[] source) {
    this.source = source;
  }

  /** Where the next closing tag of {@code name} begins, from {@code from} on; -1 if nowhere. */
  int find(String name, int from) {
    if (from >= noneFrom.getOrDefault(name, Integer.MAX_VALUE)) {
      return -1;
    }
    int last = source.length - name.length() - 3;
    for (int at = from; at <= last; at++) {
      if (source[at] == '<' && source[at + 1] == '/' && isClosing(name, at)) {
        return at;
      }
    }
    noneFrom.put(name, from);
    return -1;
  }

  /** The end of the closing tag that begins at {@code at}. */
  int endOf(int at) {
    int end = at;
    while (source[end] != '>') {
      end++;
    }
    return end + 1;
  }

  private boolean isClosing(String name, int start) {
    int at = start + 2;
    for (int i = 0; i < name.length(); i++, at++) {
      if (at >= source.length || Character.toLowerCase(source[at]) != name.charAt(i)) {
        return false;
      }
    }
    while (at < source.length && source[at] != '\n' && Whitespace.is(source[at])) {
      at++;
    }
    return at < source.length && source[at] == '>';
  }
}
