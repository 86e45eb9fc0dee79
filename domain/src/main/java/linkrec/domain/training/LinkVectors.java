package linkrec.domain.training;

import java.nio.IntBuffer;
import java.util.SplittableRandom;

/**
 * Vectors of pages by latent semantic analysis of the links to them (Deerwester et al., JASIS 41,
 * 1990): the matrix of linking articles and linked pages, each column weighted by ln(N / n) for N
 * articles, n of which link the page, is projected on its {@value #DIMENSIONS} strongest
 * directions, found by subspace iteration from a random start (Halko, Martinsson, Tropp, SIAM
 * Review 53, 2011, algorithm 4.4). Cosines do not depend on the base of that subspace, so no
 * singular vectors are made. Sums run in a fixed order: equal links give equal vectors.
 */
public final class LinkVectors {

  /** The length of a vector. */
  public static final int DIMENSIONS = 50;

  private static final int ITERATIONS = 4;
  private static final long SEED = 1;
  private static final double NEARLY_NOTHING = 1e-12;

  private final int pages;
  private final int articles;
  private final IntBuffer from;
  private final IntBuffer to;
  private final NumberRoom room;
  private final float[] weights;

  private LinkVectors(IntBuffer from, IntBuffer to, int pages, int articles, NumberRoom room) {
    this.from = from;
    this.to = to;
    this.pages = pages;
    this.articles = articles;
    this.room = room;
    this.weights = weights();
  }

  /**
   * The vectors, one a page; that of a page without links is all zeros.
   *
   * @param from the linking article of every link, a number below {@code articles}; read from index
   *     0 to the limit. Links of one article one after the other are fastest
   * @param to the linked page, a number below {@code pages}; no link comes twice
   * @param room for what is computed with and for the vectors
   */
  public static VectorRows of(
      IntBuffer from, IntBuffer to, int pages, int articles, NumberRoom room) {
    if (from.limit() != to.limit()) {
      throw new IllegalArgumentException(
          "as many articles as pages expected, got " + from.limit() + ", " + to.limit());
    }
    return new LinkVectors(from, to, pages, articles, room).train();
  }

  /**
   * One page's vector at 8 bits a number, its greatest number 127 or -127; nothing for a page
   * without links. Cosines need no more: the length of a vector does not matter to them.
   */
  public static byte[] inBytes(VectorRows vectors, int page) {
    float[] vector = vectors.row(page);
    float greatest = 0;
    for (float number : vector) {
      greatest = Math.max(greatest, Math.abs(number));
    }
    if (greatest == 0) {
      return new byte[0];
    }
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] / greatest * Byte.MAX_VALUE);
    }
    return bytes;
  }

  private float[] weights() {
    int[] linking = new int[pages];
    for (int link = 0; link < to.limit(); link++) {
      linking[to.get(link)]++;
    }
    float[] inverse = new float[pages];
    for (int page = 0; page < pages; page++) {
      inverse[page] =
          linking[page] == 0 ? 0 : (float) Math.log(1 + articles / (double) linking[page]);
    }
    return inverse;
  }

  private VectorRows train() {
    VectorRows ofPages = VectorRows.of(pages, DIMENSIONS, room);
    fill(ofPages);
    VectorRows ofArticles = VectorRows.of(articles, DIMENSIONS, room);
    for (int i = 0; i < ITERATIONS; i++) {
      ofArticles.clear();
      multiply(ofPages, to, ofArticles, from);
      orthonormalise(ofArticles);
      ofPages.clear();
      multiply(ofArticles, from, ofPages, to);
    }
    return ofPages;
  }

  private static void fill(VectorRows rows) {
    SplittableRandom random = new SplittableRandom(SEED);
    RowBlocks.inOrder(
        rows.size(),
        (first, end) -> {
          RowWindow window = rows.write(first, end);
          for (int i = window.at(first); i < window.at(end); i++) {
            window.array()[i] = (float) (random.nextDouble() - 0.5);
          }
          window.put();
        });
  }

  /** Adds the weighted vector of one end of every link to that of the other. */
  private void multiply(
      VectorRows source, IntBuffer sourceOf, VectorRows target, IntBuffer targetOf) {
    RowWindow reading = source.window(1);
    RowWindow writing = target.window(1);
    float[] read = reading.array();
    float[] write = writing.array();
    for (int link = 0; link < from.limit(); link++) {
      float weight = weights[to.get(link)];
      int readAt = reading.readRow(sourceOf.get(link));
      int writeAt = writing.turnToRow(targetOf.get(link));
      for (int i = 0; i < DIMENSIONS; i++) {
        write[writeAt + i] += weight * read[readAt + i];
      }
    }
    writing.put();
  }

  /**
   * Makes the columns orthonormal by Cholesky's factor of their products (the matrix R of rows = Q
   * R); a column that depends on others becomes zero.
   */
  private static void orthonormalise(VectorRows rows) {
    double[] factor = products(rows);
    for (int i = 0; i < DIMENSIONS; i++) {
      double before = factor[i * DIMENSIONS + i];
      for (int j = 0; j <= i; j++) {
        double rest = factor[j * DIMENSIONS + i];
        for (int k = 0; k < j; k++) {
          rest -= factor[k * DIMENSIONS + j] * factor[k * DIMENSIONS + i];
        }
        if (j < i) {
          double pivot = factor[j * DIMENSIONS + j];
          factor[j * DIMENSIONS + i] = pivot == 0 ? 0 : rest / pivot;
        } else {
          factor[i * DIMENSIONS + i] = rest <= NEARLY_NOTHING * before ? 0 : Math.sqrt(rest);
        }
      }
    }
    RowBlocks.inOrder(
        rows.size(), (first, end) -> solve(rows.read(first, end), first, end, factor));
  }

  private static void solve(RowWindow rows, int first, int end, double[] factor) {
    float[] numbers = rows.array();
    double[] solved = new double[DIMENSIONS];
    for (int row = rows.at(first); row < rows.at(end); row += DIMENSIONS) {
      for (int i = 0; i < DIMENSIONS; i++) {
        double rest = numbers[row + i];
        for (int k = 0; k < i; k++) {
          rest -= solved[k] * factor[k * DIMENSIONS + i];
        }
        double pivot = factor[i * DIMENSIONS + i];
        solved[i] = pivot == 0 ? 0 : rest / pivot;
      }
      for (int i = 0; i < DIMENSIONS; i++) {
        numbers[row + i] = (float) solved[i];
      }
    }
    rows.put();
  }

  /** The products of all pairs of columns, those with the first index not above the second. */
  private static double[] products(VectorRows rows) {
    double[] products = new double[DIMENSIONS * DIMENSIONS];
    RowBlocks.inOrder(
        rows.size(), (first, end) -> addProducts(rows.read(first, end), first, end, products));
    return products;
  }

  private static void addProducts(RowWindow rows, int first, int end, double[] products) {
    float[] numbers = rows.array();
    for (int row = rows.at(first); row < rows.at(end); row += DIMENSIONS) {
      for (int i = 0; i < DIMENSIONS; i++) {
        double value = numbers[row + i];
        for (int j = i; j < DIMENSIONS; j++) {
          products[i * DIMENSIONS + j] += value * numbers[row + j];
        }
      }
    }
  }
}
