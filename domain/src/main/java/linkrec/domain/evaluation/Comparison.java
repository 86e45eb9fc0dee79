package linkrec.domain.evaluation;

/**
 * One system against another on the same pages. The intervals are of the paired difference: each
 * sample of pages measures both, the first system's precision included.
 *
 * @param precision the first system's at {@value #THRESHOLD}
 * @param threshold at which the other one has its highest recall with that precision or more; NaN
 *     where it never has it
 * @param recall that recall
 * @param recallGain that recall less the first system's at {@value #THRESHOLD}
 * @param averagePrecisionGain the difference of their average precisions
 */
public record Comparison(
    String first,
    String other,
    double precision,
    double threshold,
    Estimate recall,
    Estimate recallGain,
    Estimate averagePrecisionGain) {

  /** The threshold of the first system that the other one is held to. */
  public static final double THRESHOLD = 0.5;

  static Comparison of(String firstName, Curve first, String otherName, Curve other) {
    Estimate[] estimates =
        Resampling.estimates(first.pageCount(), weights -> measures(first, other, weights));
    double precision = precision(first, first.once());
    return new Comparison(
        firstName,
        otherName,
        precision,
        other.thresholdAt(precision, other.once()),
        estimates[0],
        estimates[1],
        estimates[2]);
  }

  private static double precision(Curve curve, int[] weights) {
    long[] served = curve.served(Thresholds.numberOf(THRESHOLD), weights);
    return served[1] / (double) served[0];
  }

  private static double[] measures(Curve first, Curve other, int[] weights) {
    long[] served = first.served(Thresholds.numberOf(THRESHOLD), weights);
    double precision = served[1] / (double) served[0];
    double firstRecall = served[1] / (double) first.gold(weights);
    double recall = other.recallAt(new double[] {precision}, weights)[0];
    return new double[] {
      recall,
      recall - firstRecall,
      other.averagePrecision(weights) - first.averagePrecision(weights)
    };
  }
}
