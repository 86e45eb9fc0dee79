package linkrec.domain.candidate;

import java.util.Iterator;

/**
 * A filter that keeps every {@link PhraseHash} in an open table of longs, at most half full: 16 to
 * 32 bytes a phrase.
 */
public final class HashSetPhraseFilter implements PhraseFilter {

  private final long[] table;
  private final int mask;
  private final long[] bits;
  private final boolean containsZero;

  private HashSetPhraseFilter(long[] table, boolean containsZero) {
    this.table = table;
    this.mask = table.length - 1;
    this.bits = bitsOf(table);
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

  /**
   * One bit a hash, by its upper half: a table that stays in the processor's cache says most noes.
   */
  private static long[] bitsOf(long[] table) {
    long[] bits = new long[table.length / 4];
    for (long hash : table) {
      if (hash != 0) {
        int bit = (int) (hash >>> 32) & (bits.length * Long.SIZE - 1);
        bits[bit / Long.SIZE] |= 1L << bit;
      }
    }
    return bits;
  }

  @Override
  public boolean mayContain(long hash) {
    if (hash == 0) {
      return containsZero;
    }
    int bit = (int) (hash >>> 32) & (bits.length * Long.SIZE - 1);
    if ((bits[bit / Long.SIZE] & (1L << bit)) == 0) {
      return false;
    }
    for (int slot = (int) hash & mask; table[slot] != 0; slot = (slot + 1) & mask) {
      if (table[slot] == hash) {
        return true;
      }
    }
    return false;
  }
}
