package linkrec.domain.training;

import java.util.Arrays;
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
  private final int[] from;
  private final int[] to;
  private final float[] weights;

  private LinkVectors(int[] from, int[] to, int pages, int articles) {
    this.from = from;
    this.to = to;
    this.pages = pages;
    this.articles = articles;
    this.weights = weights();
  }

  /**
   * The vectors, one after the other; that of a page without links is all zeros.
   *
   * @param from the linking article of every link, a number below {@code articles}
   * @param to the linked page, a number below {@code pages}; no link comes twice
   */
  public static float[] of(int[] from, int[] to, int pages, int articles) {
    return new LinkVectors(from, to, pages, articles).train();
  }

  /**
   * One page's vector at 8 bits a number, its greatest number 127 or -127; nothing for a page
   * without links. Cosines need no more: the length of a vector does not matter to them.
   */
  public static byte[] inBytes(float[] vectors, int page) {
    int start = page * DIMENSIONS;
    float greatest = 0;
    for (int i = start; i < start + DIMENSIONS; i++) {
      greatest = Math.max(greatest, Math.abs(vectors[i]));
    }
    if (greatest == 0) {
      return new byte[0];
    }
    byte[] bytes = new byte[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      bytes[i] = (byte) Math.round(vectors[start + i] / greatest * Byte.MAX_VALUE);
    }
    return bytes;
  }

  private float[] weights() {
    int[] linking = new int[pages];
    for (int page : to) {
      linking[page]++;
    }
    float[] inverse = new float[pages];
    for (int page = 0; page < pages; page++) {
      inverse[page] =
          linking[page] == 0 ? 0 : (float) Math.log(1 + articles / (double) linking[page]);
    }
    return inverse;
  }

  private float[] train() {
    SplittableRandom random = new SplittableRandom(SEED);
    float[] ofPages = new float[pages * DIMENSIONS];
    for (int i = 0; i < ofPages.length; i++) {
      ofPages[i] = (float) (random.nextDouble() - 0.5);
    }
    float[] ofArticles = new float[articles * DIMENSIONS];
    for (int i = 0; i < ITERATIONS; i++) {
      Arrays.fill(ofArticles, 0);
      multiply(ofPages, to, ofArticles, from);
      orthonormalise(ofArticles);
      Arrays.fill(ofPages, 0);
      multiply(ofArticles, from, ofPages, to);
    }
    return ofPages;
  }

  /** Adds the weighted vector of one end of every link to that of the other. */
  private void multiply(float[] source, int[] sourceOf, float[] target, int[] targetOf) {
    for (int link = 0; link < from.length; link++) {
      float weight = weights[to[link]];
      int read = sourceOf[link] * DIMENSIONS;
      int write = targetOf[link] * DIMENSIONS;
      for (int i = 0; i < DIMENSIONS; i++) {
        target[write + i] += weight * source[read + i];
      }
    }
  }

  /**
   * Makes the columns orthonormal by Cholesky's factor of their products (the matrix R of rows = Q
   * R); a column that depends on others becomes zero.
   */
  private static void orthonormalise(float[] rows) {
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
    double[] solved = new double[DIMENSIONS];
    for (int row = 0; row < rows.length; row += DIMENSIONS) {
      for (int i = 0; i < DIMENSIONS; i++) {
        double rest = rows[row + i];
        for (int k = 0; k < i; k++) {
          rest -= solved[k] * factor[k * DIMENSIONS + i];
        }
        double pivot = factor[i * DIMENSIONS + i];
        solved[i] = pivot == 0 ? 0 : rest / pivot;
      }
      for (int i = 0; i < DIMENSIONS; i++) {
        rows[row + i] = (float) solved[i];
      }
    }
  }

  /** The products of all pairs of columns, those with the first index not above the second. */
  private static double[] products(float[] rows) {
    double[] products = new double[DIMENSIONS * DIMENSIONS];
    for (int row = 0; row < rows.length; row += DIMENSIONS) {
      for (int i = 0; i < DIMENSIONS; i++) {
        double value = rows[row + i];
        for (int j = i; j < DIMENSIONS; j++) {
          products[i * DIMENSIONS + j] += value * rows[row + j];
        }
      }
    }
    return products;
  }
}
