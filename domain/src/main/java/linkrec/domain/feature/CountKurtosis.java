package linkrec.domain.feature;

import java.util.List;
import linkrec.domain.candidate.Candidate;

/**
 * How peaked the counts of a phrase's candidates are: the biased excess kurtosis m4 / m2^2 - 3 of
 * the counts, filled up with ones to {@value #LENGTH} numbers (as the original defines its fourth
 * feature). NaN, which models read as missing, when all those numbers are equal: with fewer than
 * {@value #LENGTH} candidates exactly when all counts are 1.
 *
 * <p>In closed form: with d = count - 1 the ones are zeros, so the power sums S1..S4 of the d over
 * the candidates are those of all {@value #LENGTH} numbers, and the central moments follow from
 * them: m2 = S2/n - a^2, m4 = S4/n - 4 a S3/n + 6 a^2 S2/n - 3 a^4 with a = S1/n.
 */
final class CountKurtosis {

  private static final int LENGTH = 1000;

  private CountKurtosis() {}

  /** The kurtosis of all candidates' counts, also of more than {@value #LENGTH}. */
  static float of(List<Candidate> candidates) {
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    double sum4 = 0;
    for (Candidate candidate : candidates) {
      double d = candidate.count() - 1.0;
      double square = d * d;
      sum1 += d;
      sum2 += square;
      sum3 += square * d;
      sum4 += square * square;
    }
    if (sum2 == 0) {
      return Float.NaN;
    }
    double n = Math.max(LENGTH, candidates.size());
    double mean = sum1 / n;
    double second = sum2 / n - mean * mean;
    double fourth =
        sum4 / n - 4 * mean * sum3 / n + 6 * mean * mean * sum2 / n - 3 * mean * mean * mean * mean;
    return (float) (fourth / (second * second) - 3);
  }
}
