package linkrec.domain.training;

import java.nio.FloatBuffer;

/**
 * Some rows of {@link VectorRows} in an array: where the rows are an array, that one, else a copy.
 * So loops over rows on the heap copy nothing, and all loops are written once. For one thread.
 */
final class RowWindow {

  private final FloatBuffer all;
  private final int width;
  private final boolean copies;
  private final float[] array;
  private int origin;
  private int from;
  private int to;

  RowWindow(FloatBuffer all, int width, int rows) {
    this.all = all;
    this.width = width;
    this.copies = !all.hasArray();
    this.array = copies ? new float[Math.multiplyExact(rows, width)] : all.array();
    this.origin = copies ? 0 : all.arrayOffset();
  }

  /** Holds the rows that are shown, and maybe others; stays the same. */
  float[] array() {
    return array;
  }

  /** Where a row that is shown begins in the array. */
  int at(int row) {
    return origin + row * width;
  }

  /** Shows the rows from {@code first} up to {@code end}. */
  void read(int first, int end) {
    write(first, end);
    if (copies) {
      all.get(first * width, array, 0, (end - first) * width);
    }
  }

  /** The same, but what stands in them is anything until they are written. */
  void write(int first, int end) {
    from = first;
    to = end;
    if (copies) {
      origin = -first * width;
    }
  }

  /**
   * Shows one row; where it begins in the array. A row that is shown already is not read again: as
   * long as this window reads, nobody else may write.
   */
  int readRow(int row) {
    if (copies && !shows(row)) {
      read(row, row + 1);
    }
    return at(row);
  }

  /** The same, but the row that was shown before is put back. */
  int turnToRow(int row) {
    if (copies && !shows(row)) {
      put();
      read(row, row + 1);
    }
    return at(row);
  }

  private boolean shows(int row) {
    return row >= from && row < to;
  }

  /** Puts the rows that are shown where they belong; to be called when they were written. */
  void put() {
    if (copies) {
      all.put(from * width, array, 0, (to - from) * width);
    }
  }
}
