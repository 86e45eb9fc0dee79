package linkrec.domain.training;

import java.util.Arrays;

/**
 * The links between pages as a symmetric matrix S = D^(-1/4) (A + A^T) D^(-1/4): A has a 1 where a
 * page links another, D holds on its diagonal how many links a page has in both directions. The
 * fourth root takes from pages with many links some of their weight.
 */
final class LinkMatrix {

  private final int size;
  private final int[] rowStart;
  private final int[] column;
  private final float[] scale;

  /**
   * @param size how many pages
   * @param from the page of each link that links, from 0
   * @param to the page that is linked
   */
  LinkMatrix(int size, int[] from, int[] to) {
    this.size = size;
    this.rowStart = new int[size + 1];
    for (int i = 0; i < from.length; i++) {
      rowStart[from[i] + 1]++;
      rowStart[to[i] + 1]++;
    }
    for (int row = 0; row < size; row++) {
      rowStart[row + 1] += rowStart[row];
    }
    this.column = new int[rowStart[size]];
    int[] next = Arrays.copyOf(rowStart, size);
    for (int i = 0; i < from.length; i++) {
      column[next[from[i]]++] = to[i];
      column[next[to[i]]++] = from[i];
    }
    this.scale = new float[size];
    for (int row = 0; row < size; row++) {
      int degree = rowStart[row + 1] - rowStart[row];
      scale[row] = degree == 0 ? 0 : (float) (1 / Math.sqrt(Math.sqrt(degree)));
    }
  }

  int size() {
    return size;
  }

  /**
   * Three matrices of as many rows as there are pages, row after row.
   *
   * @param width columns of each
   * @param target may be {@code before}: what is read of that is the row that is written next
   */
  // Numbers in bulk, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Operands(int width, float[] vectors, float[] before, float[] target) {}

  /** See {@link #multiply}. */
  record Factors(float factor, float own, float other) {}

  /**
   * Puts into the target the rows of {@code factor} S {@code vectors} + {@code own} {@code vectors}
   * + {@code other} {@code before}.
   *
   * <p>hot: most of the cost of making vectors of many pages (LinkEigenvectorsBenchmark).
   */
  void multiply(RowBlocks blocks, Operands on, Factors by) {
    int width = on.width();
    blocks.run(
        (first, end) -> {
          float[] sum = new float[width];
          for (int row = first; row < end; row++) {
            addNeighbours(row, width, on.vectors(), sum);
            float factor = by.factor() * scale[row];
            int at = row * width;
            for (int d = 0; d < width; d++) {
              on.target()[at + d] =
                  factor * sum[d]
                      + by.own() * on.vectors()[at + d]
                      + by.other() * on.before()[at + d];
            }
          }
        });
  }

  private void addNeighbours(int row, int width, float[] vectors, float[] sum) {
    Arrays.fill(sum, 0);
    for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
      float weight = scale[column[i]];
      int from = column[i] * width;
      for (int d = 0; d < width; d++) {
        sum[d] += weight * vectors[from + d];
      }
    }
  }
}
