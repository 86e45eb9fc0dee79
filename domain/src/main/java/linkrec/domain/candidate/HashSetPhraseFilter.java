package linkrec.domain.candidate;

import java.io.Serializable;
import java.util.Iterator;

/**
 * A filter that keeps every {@link PhraseHash} in an open table of longs, at most half full: 16 to
 * 32 bytes a phrase.
 */
public final class HashSetPhraseFilter implements PhraseFilter, Serializable {

  private static final long serialVersionUID = 1L;

  private final long[] table;
  private final int mask;
  private final long[] bits;
  private final int size;
  private final boolean containsZero;

  private HashSetPhraseFilter(long[] table, int size, boolean containsZero) {
    this.table = table;
    this.size = size;
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
    PhraseHashes hashes = new PhraseHashes(count);
    texts.forEachRemaining(hashes::add);
    return hashes.filter();
  }

  /** The filter of the first {@code count} of these hashes, which may come several times. */
  static HashSetPhraseFilter of(long[] hashes, int count) {
    long[] table = new long[Math.max(16, Integer.highestOneBit(Math.max(1, count)) << 2)];
    boolean containsZero = false;
    int size = 0;
    for (int at = 0; at < count; at++) {
      long hash = hashes[at];
      if (hash == 0) {
        size += containsZero ? 0 : 1;
        containsZero = true;
        continue;
      }
      int slot = (int) hash & (table.length - 1);
      while (table[slot] != 0 && table[slot] != hash) {
        slot = (slot + 1) & (table.length - 1);
      }
      size += table[slot] == 0 ? 1 : 0;
      table[slot] = hash;
    }
    return new HashSetPhraseFilter(table, size, containsZero);
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

  /** How many different phrases there are, those of equal hashes taken for one. */
  public int size() {
    return size;
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
