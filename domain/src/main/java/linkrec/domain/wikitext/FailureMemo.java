package linkrec.domain.wikitext;

import java.util.Arrays;

/**
 * What has been found not to work: for a place of the source a set of {@link State}s from which no
 * construct can be completed. It makes reading linear: no state is tried twice at one place.
 *
 * <p>The sets lie in blocks that are made when the first failure of a block is noted.
 */
final class FailureMemo {
  // Tried and dropped: a hash table by place (on texts of openers alone up to twenty times slower).
  private static final int BLOCK_BITS = 8;
  private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;
  private static final long[] NOTHING = new long[1 << BLOCK_BITS];

  private final int blockCount;
  private long[][] blocks = {};

  /** For places up to {@code length}, which is one. */
  FailureMemo(int length) {
    blockCount = (length >> BLOCK_BITS) + 1;
  }

  boolean isEmpty() {
    return blocks.length == 0;
  }

  /** The states that fail at {@code place}, one bit each. */
  long at(int place) {
    return isEmpty() ? 0L : blocks[place >> BLOCK_BITS][place & BLOCK_MASK];
  }

  void add(int place, long failing) {
    if (isEmpty()) {
      blocks = new long[blockCount][];
      Arrays.fill(blocks, NOTHING);
    }
    int block = place >> BLOCK_BITS;
    if (blocks[block] == NOTHING) {
      blocks[block] = new long[1 << BLOCK_BITS];
    }
    blocks[block][place & BLOCK_MASK] |= failing;
  }
}
