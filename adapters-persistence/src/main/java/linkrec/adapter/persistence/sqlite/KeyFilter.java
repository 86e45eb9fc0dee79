package linkrec.adapter.persistence.sqlite;

import java.util.Iterator;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;

/**
 * Says of most keys that a dictionary does not have that it does not, without the disk: a Bloom
 * filter of the keys' hashes (B. H. Bloom, CACM 13, 1970) with four bits a key, their places made
 * from the two halves of the hash (Kirsch, Mitzenmacher, "Less Hashing, Same Performance", 2008).
 * At 16 to 32 bits a key it is wrong with one unknown key in 400 or fewer.
 *
 * <p>Tried and dropped: the xor filter of fastfilter 1.0.2 (20 bits a key), whose making never
 * ended for some small sets of keys.
 */
final class KeyFilter implements PhraseFilter {

  private static final int BITS_A_KEY = 16;
  private static final int PLACES = 4;
  private static final int SMALLEST = 64;

  private final long[] bits;
  private final long mask;

  private KeyFilter(long bitCount) {
    this.bits = new long[(int) (bitCount / Long.SIZE)];
    this.mask = bitCount - 1;
  }

  /**
   * The filter of these keys.
   *
   * @param count how many keys follow
   */
  static PhraseFilter of(Iterator<String> keys, int count) {
    long wanted = Math.max(SMALLEST, (long) count * BITS_A_KEY);
    long highest = Long.highestOneBit(wanted);
    KeyFilter filter = new KeyFilter(highest == wanted ? wanted : highest << 1);
    while (keys.hasNext()) {
      filter.add(PhraseHash.of(keys.next()));
    }
    return filter;
  }

  private void add(long hash) {
    for (int i = 0; i < PLACES; i++) {
      long place = place(hash, i);
      bits[(int) (place / Long.SIZE)] |= 1L << place;
    }
  }

  @Override
  public boolean mayContain(long hash) {
    for (int i = 0; i < PLACES; i++) {
      long place = place(hash, i);
      if ((bits[(int) (place / Long.SIZE)] & (1L << place)) == 0) {
        return false;
      }
    }
    return true;
  }

  private long place(long hash, int number) {
    return (hash + number * (hash >>> 32 | 1)) & mask;
  }
}
