package linkrec.domain.feature;

import org.jspecify.annotations.Nullable;

/** The cosine of the angle between two vectors; 0 where one is missing or has no length. */
final class Cosine {

  private Cosine() {}

  static float of(float @Nullable [] first, float @Nullable [] second) {
    if (first == null || second == null) {
      return 0;
    }
    double product = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int i = 0; i < first.length; i++) {
      product += (double) first[i] * second[i];
      firstSquares += (double) first[i] * first[i];
      secondSquares += (double) second[i] * second[i];
    }
    double cosine = product / Math.sqrt(firstSquares * secondSquares);
    return Double.isNaN(cosine) ? 0 : (float) cosine;
  }
}
