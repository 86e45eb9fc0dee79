package linkrec.adapter.persistence.dataset;

import java.util.Arrays;
import linkrec.domain.candidate.PhraseHash;

/** Collects keys by their hashes alone, eight octets each, until a filter is made of them. */
public final class KeyHashes {

  private long[] hashes = new long[1024];
  private int count;

  /** One more key. */
  public void add(String key) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
    }
    hashes[count++] = PhraseHash.of(key);
  }

  /** The filter of all keys so far. */
  public KeyFilter filter() {
    return KeyFilter.ofHashes(Arrays.stream(hashes, 0, count).iterator(), count);
  }

  /** All hashes so far, in order, to be searched for others. */
  public long[] sorted() {
    long[] sorted = Arrays.copyOf(hashes, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
