package linkrec.domain.text;

import java.util.List;

/**
 * The vocabulary of a subword model, in the order in which neighbouring pieces are joined
 * (byte-pair encoding; Sennrich, Haddow, Birch, "Neural Machine Translation of Rare Words with
 * Subword Units", ACL 2016). A piece that follows white space begins with {@link #SPACE}.
 *
 * <p>Does not change and may be shared by threads.
 */
public final class PieceModel {

  /** What stands for white space in pieces: U+2581, as SentencePiece has it. */
  public static final char SPACE = '\u2581';

  /** The answer of {@link #rankOf} for what is no piece. */
  static final int NONE = -1;

  private static final int MULTIPLIER = 31;
  private static final int MIXER = 0x9E3779B1;

  private final String[] pieces;

  /** Open addressing: the rank and one more, 0 where nothing is. */
  private final int[] slots;

  private final int shift;
  private final int longest;

  /**
   * @param pieces in the order of joining, the first is joined first; single characters are pieces
   *     too
   */
  public PieceModel(List<String> pieces) {
    this.pieces = pieces.toArray(String[]::new);
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, this.pieces.length)));
    this.slots = new int[1 << bits];
    this.shift = Integer.SIZE - bits;
    int most = 0;
    for (int rank = 0; rank < this.pieces.length; rank++) {
      put(rank);
      most = Math.max(most, this.pieces[rank].length());
    }
    this.longest = most;
  }

  private void put(int rank) {
    char[] piece = pieces[rank].toCharArray();
    int slot = slotOf(piece, 0, piece.length);
    while (slots[slot] != 0) {
      if (pieces[slots[slot] - 1].equals(pieces[rank])) {
        return;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = rank + 1;
  }

  /** The place of these units in the order of joining, {@link #NONE} when they are no piece. */
  int rankOf(char[] units, int start, int end) {
    if (end - start > longest) {
      return NONE;
    }
    int slot = slotOf(units, start, end);
    while (slots[slot] != 0) {
      int rank = slots[slot] - 1;
      if (isPiece(pieces[rank], units, start, end)) {
        return rank;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return NONE;
  }

  /** How many UTF-16 units the piece of this rank has. */
  int lengthOf(int rank) {
    return pieces[rank].length();
  }

  private int slotOf(char[] units, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * MULTIPLIER + units[i];
    }
    return hash * MIXER >>> shift;
  }

  private static boolean isPiece(String piece, char[] units, int start, int end) {
    if (piece.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (piece.charAt(i - start) != units[i]) {
        return false;
      }
    }
    return true;
  }
}
