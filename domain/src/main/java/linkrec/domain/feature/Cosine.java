package linkrec.domain.feature;

import org.jspecify.annotations.Nullable;

/**
 * The cosine of the angle between two vectors, u.v / (|u| |v|) in single precision; 0 where one is
 * missing or has no length.
 *
 * <p>Quirk: sums are made in the order of OpenBLAS' kernel for Haswell and its kin, on which
 * numpy's dot product rests, because the cosine of vectors that are nearly at right angles consists
 * of little else than rounding and the original's models have learnt from it: blocks of {@value
 * #BLOCK} products in 4 groups of 8 lanes; in each group the upper half of the lanes is added to
 * the lower one, then (g0 + g1) + (g2 + g3), then (lane 0 + 1) + (lane 2 + 3); products behind the
 * last block are summed in double precision and added. With 50 numbers a vector, equal to the last
 * bit.
 */
final class Cosine {

  private static final int BLOCK = 32;
  private static final int LANES = 8;

  private Cosine() {}

  static float of(float @Nullable [] first, float @Nullable [] second) {
    if (first == null || second == null) {
      return 0;
    }
    float lengths = length(first) * length(second);
    float product = dot(first, second);
    boolean inRange = lengths >= Float.MIN_NORMAL && Float.isFinite(lengths + product);
    return inRange ? product / lengths : ofExtremes(first, second);
  }

  /** Vectors whose sums leave the range of single precision. */
  private static float ofExtremes(float[] first, float[] second) {
    double product = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int i = 0; i < first.length; i++) {
      product += (double) first[i] * second[i];
      firstSquares += (double) first[i] * first[i];
      secondSquares += (double) second[i] * second[i];
    }
    double cosine = product / Math.sqrt(firstSquares) / Math.sqrt(secondSquares);
    return Double.isNaN(cosine) ? 0 : (float) cosine;
  }

  private static float length(float[] vector) {
    return (float) Math.sqrt(dot(vector, vector));
  }

  private static float dot(float[] first, float[] second) {
    int blocks = first.length - first.length % BLOCK;
    float sum = blocks == 0 ? 0 : blockSum(first, second, blocks);
    double rest = 0;
    for (int i = blocks; i < first.length; i++) {
      rest += first[i] * second[i];
    }
    return (float) (rest + sum);
  }

  private static float blockSum(float[] first, float[] second, int end) {
    float[] sums = new float[BLOCK];
    for (int start = 0; start < end; start += BLOCK) {
      for (int i = 0; i < BLOCK; i++) {
        sums[i] += first[start + i] * second[start + i];
      }
    }
    return (lane(sums, 0) + lane(sums, 1)) + (lane(sums, 2) + lane(sums, 3));
  }

  /** What the four groups have in that lane of the lower and the upper half. */
  private static float lane(float[] sums, int lane) {
    int upper = lane + LANES / 2;
    float group0 = sums[lane] + sums[upper];
    float group1 = sums[LANES + lane] + sums[LANES + upper];
    float group2 = sums[2 * LANES + lane] + sums[2 * LANES + upper];
    float group3 = sums[3 * LANES + lane] + sums[3 * LANES + upper];
    return (group0 + group1) + (group2 + group3);
  }
}
