package linkrec.domain.feature;

import java.util.Arrays;

/** Rows of features in one flat array, row after row. Grows; not safe for several threads. */
public final class FeatureMatrix {

  private final int columns;
  private float[] values;
  private int rows;

  /**
   * @param columns features a row, at least 1
   * @param expectedRows how many rows to make room for
   */
  public FeatureMatrix(int columns, int expectedRows) {
    if (columns < 1) {
      throw new IllegalArgumentException("at least 1 column expected, got " + columns);
    }
    this.columns = columns;
    this.values = new float[columns * Math.max(1, expectedRows)];
  }

  /** Appends one row; NaN means missing. */
  public void addRow(float... features) {
    if (features.length != columns) {
      throw new IllegalArgumentException(columns + " features expected, got " + features.length);
    }
    if ((rows + 1) * columns > values.length) {
      values = Arrays.copyOf(values, values.length * 2);
    }
    System.arraycopy(features, 0, values, rows * columns, columns);
    rows++;
  }

  /** Features a row. */
  public int columns() {
    return columns;
  }

  /** Rows so far. */
  public int rows() {
    return rows;
  }

  /** One feature of one row. */
  public float at(int row, int column) {
    return values[row * columns + column];
  }

  /** A copy of one row. */
  public float[] row(int row) {
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  /**
   * The backing array, row after row; longer than rows() * columns(). Not a copy: do not change.
   */
  public float[] values() {
    return values;
  }
}
