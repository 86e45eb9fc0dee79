package linkrec.domain.candidate;

/**
 * The 64-bit hash of an anchor text over its UTF-16 code units c1..cn: the polynomial c1 B^(n-1) +
 * ... + cn modulo 2^64, which any stretch of a longer text shares with the prefixes of that text
 * (Karp, Rabin, IBM Journal of Research and Development 31, 1987), so that it takes one
 * multiplication; then mixed for use in tables (the finaliser of SplitMix64; Steele, Lea, Flood,
 * OOPSLA 2014).
 *
 * <p>An instance holds the prefixes of one text; it does not change.
 */
public final class PhraseHash {

  /** The longest stretch, in code units; titles have at most 255 bytes. */
  public static final int MAX_LENGTH = 1024;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long[] POWERS = new long[MAX_LENGTH + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= MAX_LENGTH; i++) {
      POWERS[i] = POWERS[i - 1] * BASE;
    }
  }

  private final long[] prefixes;

  /** The hashes of the first {@code length} code units of {@code text}. */
  public PhraseHash(char[] text, int length) {
    this.prefixes = new long[length + 1];
    for (int i = 0; i < length; i++) {
      prefixes[i + 1] = prefixes[i] * BASE + text[i];
    }
  }

  /** The hash of a whole text. */
  public static long of(CharSequence text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * BASE + text.charAt(i);
    }
    return mixed(hash);
  }

  /** The hash of a stretch of at most {@link #MAX_LENGTH} code units, from start to before end. */
  public long of(int start, int end) {
    return mixed(prefixes[end] - prefixes[start] * POWERS[end - start]);
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
