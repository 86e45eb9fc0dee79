package linkrec.domain.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Links whose scores lie in one tenth of the scale: a model is well calibrated when as many of them
 * are right as their scores say.
 *
 * @param from the lowest score, inclusive; the highest one is a tenth above, inclusive in the last
 *     bin only
 * @param links how many links, served at threshold 0
 * @param meanScore NaN without links
 * @param right the share that is right; NaN without links
 */
public record CalibrationBin(double from, long links, double meanScore, Estimate right) {

  private static final int BINS = 10;

  static List<CalibrationBin> of(List<PageVerdict> pages) {
    int[][] links = new int[BINS][pages.size()];
    int[][] right = new int[BINS][pages.size()];
    double[] scores = new double[BINS];
    for (int page = 0; page < pages.size(); page++) {
      for (PageVerdict.Ranked link : pages.get(page).ranked()) {
        int bin = Math.min(BINS - 1, (int) (link.score() * BINS));
        links[bin][page]++;
        right[bin][page] += link.right() ? 1 : 0;
        scores[bin] += link.score();
      }
    }
    List<CalibrationBin> bins = new ArrayList<>(BINS);
    for (int i = 0; i < BINS; i++) {
      int bin = i;
      long count = sum(links[bin], Resampling.once(pages.size()));
      Estimate[] share =
          Resampling.estimates(
              pages.size(),
              weights ->
                  new double[] {sum(right[bin], weights) / (double) sum(links[bin], weights)});
      bins.add(new CalibrationBin(i / (double) BINS, count, scores[i] / count, share[0]));
    }
    return bins;
  }

  private static long sum(int[] counts, int[] weights) {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (long) counts[i] * weights[i];
    }
    return sum;
  }
}
