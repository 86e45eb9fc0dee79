package linkrec.domain.training;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Vectors of equal length, one a page, in {@link NumberRoom}. Several threads may read at once, and
 * write at once what are not the same rows.
 */
public final class VectorRows {

  private final FloatBuffer numbers;
  private final int size;
  private final int width;

  /** Of the first numbers of a buffer, row after row. */
  VectorRows(FloatBuffer numbers, int size, int width) {
    if ((long) size * width > numbers.limit()) {
      throw new IllegalArgumentException(
          size + " rows of " + width + " numbers expected, got " + numbers.limit() + " numbers");
    }
    this.numbers = numbers;
    this.size = size;
    this.width = width;
  }

  /** Rows of zeros. */
  static VectorRows of(int size, int width, NumberRoom room) {
    return new VectorRows(room.floats((long) size * width), size, width);
  }

  /** How many vectors there are. */
  public int size() {
    return size;
  }

  /** Numbers a vector. */
  public int width() {
    return width;
  }

  /** A copy of the vector of a page, a number below {@link #size}. */
  public float[] row(int page) {
    if (page < 0 || page >= size) {
      throw new IndexOutOfBoundsException("a page from 0 below " + size + " expected, got " + page);
    }
    float[] row = new float[width];
    numbers.get(page * width, row);
    return row;
  }

  /** The same room for as many shorter rows; what stands in them is left over. */
  VectorRows narrowed(int shorter) {
    return new VectorRows(numbers, size, shorter);
  }

  /** Makes all numbers 0. */
  void clear() {
    RowBlocks.inOrder(
        size,
        (from, to) -> {
          RowWindow window = write(from, to);
          Arrays.fill(window.array(), window.at(from), window.at(to), 0);
          window.put();
        });
  }

  /** The rows from {@code from} up to {@code to}. */
  RowWindow read(int from, int to) {
    RowWindow window = window(to - from);
    window.read(from, to);
    return window;
  }

  /** The rows from {@code from} up to {@code to}, to be written, each whole. */
  RowWindow write(int from, int to) {
    RowWindow window = window(to - from);
    window.write(from, to);
    return window;
  }

  /** A window that shows up to so many rows at a time. */
  RowWindow window(int rows) {
    return new RowWindow(numbers, width, rows);
  }
}
