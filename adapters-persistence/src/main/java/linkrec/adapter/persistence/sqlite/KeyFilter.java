package linkrec.adapter.persistence.sqlite;

import java.util.Arrays;
import java.util.Iterator;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;
import org.fastfilter.xor.Xor16;

/**
 * Says of most keys that a dictionary does not have that it does not, without the disk: an xor
 * filter of the keys' hashes (Graf, Lemire, "Xor Filters", ACM JEA 25, 2020), 2.5 bytes a key,
 * wrong with one key in 65,536. While it is made, 8 bytes a key are needed.
 */
final class KeyFilter {

  private static final PhraseFilter NOTHING = hash -> false;

  private KeyFilter() {}

  /**
   * The filter of these keys.
   *
   * @param count how many keys follow at most
   */
  static PhraseFilter of(Iterator<String> keys, int count) {
    long[] hashes = new long[count];
    int size = 0;
    while (keys.hasNext()) {
      hashes[size++] = PhraseHash.of(keys.next());
    }
    long[] distinct = distinct(hashes, size);
    if (distinct.length == 0) {
      return NOTHING;
    }
    Xor16 filter = Xor16.construct(distinct);
    return filter::mayContain;
  }

  /** Making a filter never ends if a hash comes twice. */
  private static long[] distinct(long[] hashes, int size) {
    Arrays.sort(hashes, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }
}
