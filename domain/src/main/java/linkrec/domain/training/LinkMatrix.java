package linkrec.domain.training;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * The links between pages as a symmetric matrix S = D^(-1/4) (A + A^T) D^(-1/4): A has a 1 where a
 * page links another, D holds on its diagonal how many links a page has in both directions. The
 * fourth root takes from pages with many links some of their weight.
 */
final class LinkMatrix {

  private final int size;
  private final int[] rowStart;
  private final IntBuffer column;
  private final float[] scale;

  /**
   * @param size how many pages
   * @param from the page of each link that links, from 0
   * @param to the page that is linked
   * @param room for the links in both directions
   */
  LinkMatrix(int size, IntBuffer from, IntBuffer to, NumberRoom room) {
    this.size = size;
    this.column = room.ints(2L * from.limit());
    this.rowStart = new int[size + 1];
    for (int i = 0; i < from.limit(); i++) {
      rowStart[from.get(i) + 1]++;
      rowStart[to.get(i) + 1]++;
    }
    for (int row = 0; row < size; row++) {
      rowStart[row + 1] += rowStart[row];
    }
    int[] next = Arrays.copyOf(rowStart, size);
    for (int i = 0; i < from.limit(); i++) {
      column.put(next[from.get(i)]++, to.get(i));
      column.put(next[to.get(i)]++, from.get(i));
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
   * Three matrices of as many rows as there are pages, and as many columns each.
   *
   * @param target may be {@code before}: what is read of that is the row that is written next
   */
  record Operands(VectorRows vectors, VectorRows before, VectorRows target) {}

  /** See {@link #multiply}. */
  record Factors(float factor, float own, float other) {}

  /**
   * Puts into the target the rows of {@code factor} S {@code vectors} + {@code own} {@code vectors}
   * + {@code other} {@code before}.
   *
   * <p>hot: most of the cost of making vectors of many pages (LinkEigenvectorsBenchmark).
   */
  void multiply(RowBlocks blocks, Operands on, Factors by) {
    blocks.run((first, end) -> multiply(first, end, on, by));
  }

  private void multiply(int first, int end, Operands on, Factors by) {
    int width = on.vectors().width();
    RowWindow vectors = on.vectors().read(first, end);
    RowWindow before = on.before().read(first, end);
    RowWindow target = on.target().write(first, end);
    RowWindow neighbour = on.vectors().window(1);
    float[] own = vectors.array();
    float[] other = before.array();
    float[] result = target.array();
    float[] sum = new float[width];
    for (int row = first; row < end; row++) {
      addNeighbours(row, neighbour, sum);
      float factor = by.factor() * scale[row];
      int ownAt = vectors.at(row);
      int otherAt = before.at(row);
      int resultAt = target.at(row);
      for (int d = 0; d < width; d++) {
        result[resultAt + d] =
            factor * sum[d] + by.own() * own[ownAt + d] + by.other() * other[otherAt + d];
      }
    }
    target.put();
  }

  private void addNeighbours(int row, RowWindow neighbour, float[] sum) {
    float[] vector = neighbour.array();
    Arrays.fill(sum, 0);
    for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
      int page = column.get(i);
      float weight = scale[page];
      int from = neighbour.readRow(page);
      for (int d = 0; d < sum.length; d++) {
        sum[d] += weight * vector[from + d];
      }
    }
  }
}
