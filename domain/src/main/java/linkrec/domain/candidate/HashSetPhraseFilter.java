package linkrec.domain.candidate;

import java.util.Iterator;

/**
 * A filter that keeps every finished {@link PhraseHash} in an open table of longs, at most half
 * full: 16 to 32 bytes a phrase.
 */
public final class HashSetPhraseFilter implements PhraseFilter {

  private final long[] table;
  private final int mask;
  private final boolean containsZero;

  private HashSetPhraseFilter(long[] table, boolean containsZero) {
    this.table = table;
    this.mask = table.length - 1;
    this.containsZero = containsZero;
  }

  /**
   * The filter of these texts.
   *
   * @param count how many texts follow, at least as many as {@code texts} yields
   */
  public static HashSetPhraseFilter of(Iterator<String> texts, int count) {
    long[] table = new long[Math.max(16, Integer.highestOneBit(Math.max(1, count)) << 2)];
    boolean containsZero = false;
    while (texts.hasNext()) {
      long hash = PhraseHash.of(texts.next());
      if (hash == 0) {
        containsZero = true;
        continue;
      }
      int slot = (int) hash & (table.length - 1);
      while (table[slot] != 0 && table[slot] != hash) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = hash;
    }
    return new HashSetPhraseFilter(table, containsZero);
  }

  @Override
  public boolean mayContain(long hash) {
    if (hash == 0) {
      return containsZero;
    }
    for (int slot = (int) hash & mask; table[slot] != 0; slot = (slot + 1) & mask) {
      if (table[slot] == hash) {
        return true;
      }
    }
    return false;
  }
}
