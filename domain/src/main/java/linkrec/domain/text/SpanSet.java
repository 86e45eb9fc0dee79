package linkrec.domain.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/**
 * A fixed set of texts that is asked for parts of an array, so that no text is made to ask.
 *
 * <p>A hash table with open addressing, at most half full; the empty text marks a free place and is
 * never a member.
 */
final class SpanSet {
  static final SpanSet EMPTY = new SpanSet(Set.of());

  private final String[] places;
  private final int mask;
  private final int longest;

  SpanSet(Collection<String> texts) {
    places = new String[Integer.highestOneBit(Math.max(1, texts.size())) * 4];
    Arrays.fill(places, "");
    mask = places.length - 1;
    texts.forEach(this::insert);
    longest = texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private void insert(String text) {
    int place = placeOf(text.hashCode());
    while (!places[place].isEmpty() && !places[place].equals(text)) {
      place = place + 1 & mask;
    }
    places[place] = text;
  }

  /**
   * Whether the units {@code start} (inclusive) to {@code end} (exclusive) are one of the texts.
   */
  boolean contains(char[] units, int start, int end) {
    int length = end - start;
    if (length > longest || length <= 0) {
      return false;
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + units[i];
    }
    int place = placeOf(hash);
    while (!places[place].isEmpty()) {
      String text = places[place];
      if (text.length() == length && equal(text, units, start)) {
        return true;
      }
      place = place + 1 & mask;
    }
    return false;
  }

  private int placeOf(int hash) {
    return (hash ^ hash >>> 15) & mask;
  }

  private static boolean equal(String text, char[] units, int start) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != units[start + i]) {
        return false;
      }
    }
    return true;
  }
}
