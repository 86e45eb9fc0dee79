package linkrec.domain.candidate;

import java.util.Arrays;

/** Gathers the {@link PhraseHash}es of phrases whose number nobody knows yet. For one thread. */
public final class PhraseHashes {

  private static final int COMMON = 1024;

  private long[] hashes;
  private int count;

  public PhraseHashes() {
    this(COMMON);
  }

  /**
   * @param expected about how many phrases come
   */
  PhraseHashes(int expected) {
    hashes = new long[Math.max(1, expected)];
  }

  /** One more phrase; the same one may come again. */
  public void add(String phrase) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.multiplyExact(count, 2));
    }
    hashes[count++] = PhraseHash.of(phrase);
  }

  /** The filter of all phrases so far. */
  public HashSetPhraseFilter filter() {
    return HashSetPhraseFilter.of(hashes, count);
  }
}
