package linkrec.domain.evaluation;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/**
 * The bootstrap over pages (Efron, Tibshirani, An Introduction to the Bootstrap, 1993, section
 * 13.3: percentiles): as many pages as there are, drawn with repetition, a thousand times; the
 * middle 95 % of a measure's values are its interval. Seeded: the same pages in the same order give
 * the same intervals.
 */
final class Resampling {

  private static final int SAMPLES = 1000;
  private static final long SEED = 20;
  private static final double TAIL = 0.025;

  private Resampling() {}

  /**
   * Measures on all pages and on samples.
   *
   * @param pages how many there are
   * @param measures from how often each page counts to the values, as many each time
   */
  static Estimate[] estimates(int pages, Function<int[], double[]> measures) {
    int[] once = new int[pages];
    Arrays.fill(once, 1);
    double[] values = measures.apply(once);
    double[][] sampled = new double[values.length][SAMPLES];
    Random random = new Random(SEED);
    for (int sample = 0; sample < SAMPLES; sample++) {
      double[] ofSample = measures.apply(drawn(pages, random));
      for (int i = 0; i < values.length; i++) {
        sampled[i][sample] = ofSample[i];
      }
    }
    Estimate[] estimates = new Estimate[values.length];
    for (int i = 0; i < values.length; i++) {
      estimates[i] = estimate(values[i], sampled[i]);
    }
    return estimates;
  }

  private static int[] drawn(int pages, Random random) {
    int[] weights = new int[pages];
    for (int i = 0; i < pages; i++) {
      weights[random.nextInt(pages)]++;
    }
    return weights;
  }

  /** Samples without a value, as the precision of no links, are left out. */
  private static Estimate estimate(double value, double[] sampled) {
    double[] sorted = Arrays.stream(sampled).filter(each -> !Double.isNaN(each)).sorted().toArray();
    if (sorted.length == 0) {
      return new Estimate(value, Double.NaN, Double.NaN);
    }
    int low = (int) Math.round(TAIL * (sorted.length - 1));
    return new Estimate(value, sorted[low], sorted[sorted.length - 1 - low]);
  }
}
