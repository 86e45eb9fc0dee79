package linkrec.adapter.persistence.dataset;

import java.util.Iterator;
import java.util.Optional;
import java.util.PrimitiveIterator;
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
public final class KeyFilter implements PhraseFilter {

  private static final int BITS_A_KEY = 16;
  private static final int PLACES = 4;
  private static final int SMALLEST = 64;

  private final long[] bits;
  private final long mask;

  private KeyFilter(long[] bits) {
    this.bits = bits;
    this.mask = bits.length * (long) Long.SIZE - 1;
  }

  /** The filter with those bits; absent when there cannot be one of that many. */
  static Optional<KeyFilter> ofBits(long[] bits) {
    return Integer.bitCount(bits.length) == 1 ? Optional.of(new KeyFilter(bits)) : Optional.empty();
  }

  /** Its bits, 64 each; must not be changed. */
  long[] bits() {
    return bits;
  }

  /**
   * The filter of these keys.
   *
   * @param count how many keys follow
   */
  public static KeyFilter of(Iterator<String> keys, int count) {
    KeyFilter filter = empty(count);
    while (keys.hasNext()) {
      filter.add(PhraseHash.of(keys.next()));
    }
    return filter;
  }

  /** The filter of keys with those hashes. */
  static KeyFilter ofHashes(PrimitiveIterator.OfLong hashes, int count) {
    KeyFilter filter = empty(count);
    while (hashes.hasNext()) {
      filter.add(hashes.nextLong());
    }
    return filter;
  }

  private static KeyFilter empty(int count) {
    long wanted = Math.max(SMALLEST, (long) count * BITS_A_KEY);
    long highest = Long.highestOneBit(wanted);
    long bitCount = highest == wanted ? wanted : highest << 1;
    return new KeyFilter(new long[(int) (bitCount / Long.SIZE)]);
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
