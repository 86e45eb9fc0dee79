package linkrec.domain.text;

import java.util.Arrays;

/**
 * Joins the characters of texts to pieces: as long as two neighbours make a piece of the model, the
 * pair that comes first in its order is joined, the left one of equals. Characters in a row that
 * are no piece stay together. Time n log n of the text's length. For one thread.
 */
final class PieceCutter {
  private static final int JOINED = -1;

  private final PieceModel model;

  /** By the first unit of a piece: where it ends; {@link #JOINED} in the midst of pieces. */
  private int[] ends = new int[64];

  /** By the first unit of a piece: where the one before it begins. */
  private int[] before = new int[64];

  /** A binary heap of pairs, each its rank and its first unit; the least is on top. */
  private long[] pairs = new long[128];

  private int pairCount;
  private char[] units = new char[0];
  private int length;

  PieceCutter(PieceModel model) {
    this.model = model;
  }

  /** Cuts the first {@code length} units; ask {@link #endOf} then. */
  void cut(char[] text, int length) {
    this.units = text;
    this.length = length;
    begin();
    while (pairCount > 0) {
      long pair = takeLeast();
      int first = (int) pair;
      int second = ends[first];
      boolean stands = second != JOINED && second < length;
      if (stands && ends[second] - first == model.lengthOf((int) (pair >>> Integer.SIZE))) {
        join(first, second);
      }
    }
    joinUnknown();
  }

  /** The end of the piece that begins here. */
  int endOf(int first) {
    return ends[first];
  }

  private void begin() {
    if (ends.length < length) {
      ends = new int[length * 2];
      before = new int[length * 2];
    }
    pairCount = 0;
    int last = JOINED;
    for (int i = 0; i < length; ) {
      int next = i + Character.charCount(Character.codePointAt(units, i, length));
      Arrays.fill(ends, i, next, JOINED);
      ends[i] = next;
      before[i] = last;
      if (last != JOINED) {
        addPair(last, next);
      }
      last = i;
      i = next;
    }
  }

  private void join(int first, int second) {
    int end = ends[second];
    ends[first] = end;
    ends[second] = JOINED;
    if (before[first] != JOINED) {
      addPair(before[first], end);
    }
    if (end < length) {
      before[end] = first;
      addPair(first, ends[end]);
    }
  }

  /** Remembers that what lies between could become one piece. */
  private void addPair(int first, int end) {
    int rank = model.rankOf(units, first, end);
    if (rank == PieceModel.NONE) {
      return;
    }
    if (pairCount == pairs.length) {
      pairs = Arrays.copyOf(pairs, pairCount * 2);
    }
    long pair = (long) rank << Integer.SIZE | first;
    int at = pairCount++;
    while (at > 0 && pairs[at - 1 >> 1] > pair) {
      pairs[at] = pairs[at - 1 >> 1];
      at = at - 1 >> 1;
    }
    pairs[at] = pair;
  }

  private long takeLeast() {
    long least = pairs[0];
    long last = pairs[--pairCount];
    int at = 0;
    int child = 1;
    while (child < pairCount) {
      if (child + 1 < pairCount && pairs[child + 1] < pairs[child]) {
        child++;
      }
      if (pairs[child] >= last) {
        break;
      }
      pairs[at] = pairs[child];
      at = child;
      child = 2 * at + 1;
    }
    pairs[at] = last;
    return least;
  }

  private void joinUnknown() {
    int lastUnknown = JOINED;
    int end;
    for (int i = 0; i < length; i = end) {
      end = ends[i];
      boolean single = end == i + 1 || Character.isHighSurrogate(units[i]) && end == i + 2;
      if (!single || model.rankOf(units, i, end) != PieceModel.NONE) {
        lastUnknown = JOINED;
      } else if (lastUnknown == JOINED) {
        lastUnknown = i;
      } else {
        ends[lastUnknown] = end;
        ends[i] = JOINED;
      }
    }
  }
}
