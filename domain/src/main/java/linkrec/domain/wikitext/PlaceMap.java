package linkrec.domain.wikitext;

import java.util.Arrays;

/** A place of the source for some other places of it, in blocks that are made when needed. */
final class PlaceMap {
  private static final int BLOCK_BITS = 8;
  private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;
  private static final int[] NOTHING = newBlock();

  private final int blockCount;
  private int[][] blocks = {};

  /** For keys up to {@code length}, which is one. */
  PlaceMap(int length) {
    blockCount = (length >> BLOCK_BITS) + 1;
  }

  private static int[] newBlock() {
    int[] block = new int[1 << BLOCK_BITS];
    Arrays.fill(block, -1);
    return block;
  }

  boolean isEmpty() {
    return blocks.length == 0;
  }

  /** The value of {@code place}; -1 if it has none. */
  int get(int place) {
    return isEmpty() ? -1 : blocks[place >> BLOCK_BITS][place & BLOCK_MASK];
  }

  void put(int place, int value) {
    if (isEmpty()) {
      blocks = new int[blockCount][];
      Arrays.fill(blocks, NOTHING);
    }
    int block = place >> BLOCK_BITS;
    if (blocks[block] == NOTHING) {
      blocks[block] = newBlock();
    }
    blocks[block][place & BLOCK_MASK] = value;
  }
}
