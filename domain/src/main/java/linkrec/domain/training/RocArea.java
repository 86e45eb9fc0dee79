package linkrec.domain.training;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The area under the receiver operating characteristic: the share of pairs of a right and a wrong
 * row in which the right one has the higher score, ties counting half (Fawcett, Pattern Recognition
 * Letters 27, 2006, section 7). Computed from ranks.
 */
public final class RocArea {

  private RocArea() {}

  /** The area, 0 to 1; NaN when there is no right or no wrong row. */
  public static double of(float[] scores, float[] labels) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    double rankSum = 0;
    long right = 0;
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      for (int i = from; i < to; i++) {
        if (labels[order[i]] > 0.5f) {
          rankSum += rank;
          right++;
        }
      }
      from = to;
    }
    double wrong = (double) scores.length - right;
    return (rankSum - right * (right + 1) / 2.0) / (right * wrong);
  }
}
