package linkrec.domain.candidate;

/**
 * The 64-bit hash of an anchor text, over its UTF-16 code units in order, that can be continued
 * character by character: a phrase one token longer costs only that token.
 *
 * <p>hash(empty) = {@link #SEED}; hash(s + c) = (hash(s) xor c) * 0x100000001B3: FNV-1a with a code
 * unit in the place of an octet (Fowler, Noll, Vo; RFC 9923). {@link #finished} mixes the bits for
 * tables (the finaliser of SplitMix64; Steele, Lea, Flood, OOPSLA 2014).
 */
public final class PhraseHash {

  /** The hash of the empty text, unfinished. */
  public static final long SEED = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;

  private PhraseHash() {}

  /** The unfinished hash of a text that is continued by one code unit. */
  public static long add(long hash, char next) {
    return (hash ^ next) * PRIME;
  }

  /** The hash of a whole text, finished. */
  public static long of(CharSequence text) {
    long hash = SEED;
    for (int i = 0; i < text.length(); i++) {
      hash = add(hash, text.charAt(i));
    }
    return finished(hash);
  }

  /** The form that filters take. */
  public static long finished(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
