package linkrec.domain.text;

import java.util.Collection;

/** A fixed set of texts that is asked for parts of an array, so that no text is made to ask. */
final class SpanSet {
  static final SpanSet EMPTY = new SpanSet(java.util.List.of());

  private final String[] slots;
  private final int mask;
  private final int longest;

  SpanSet(Collection<String> texts) {
    int size = Integer.highestOneBit(Math.max(1, texts.size())) * 4;
    slots = new String[size];
    mask = size - 1;
    int max = 0;
    for (String text : texts) {
      max = Math.max(max, text.length());
      insert(text);
    }
    longest = max;
  }

  private void insert(String text) {
    int slot = slotOf(text.hashCode());
    while (!"".equals(slotText(slot)) && !text.equals(slotText(slot))) {
      slot = slot + 1 & mask;
    }
    slots[slot] = text;
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
    for (int slot = slotOf(hash); ; slot = slot + 1 & mask) {
      String text = slotText(slot);
      if (text.isEmpty()) {
        return false;
      }
      if (text.length() == length && equal(text, units, start)) {
        return true;
      }
    }
  }

  private String slotText(int slot) {
    String text = slots[slot];
    return text == null ? "" : text;
  }

  private int slotOf(int hash) {
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
