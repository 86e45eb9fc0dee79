package linkrec.domain.training;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Examples in the order of their scores. */
public final class RankedPrecision {

  private final float[] scores;
  private final float[] labels;

  /**
   * @param labels 1 for a right example, 0 for a wrong one
   */
  public RankedPrecision(float[] scores, float[] labels) {
    this.scores = scores;
    this.labels = labels;
  }

  /**
   * The average precision against so many right answers (Manning, Raghavan, Schütze, Introduction
   * to Information Retrieval, 2008, section 8.4), best score first, equal scores in their order;
   * NaN without right answers.
   */
  public double average(long gold) {
    int[] order = order();
    double sum = 0;
    int right = 0;
    for (int i = 0; i < order.length; i++) {
      if (labels[order[i]] > 0) {
        right++;
        sum += (double) right / (i + 1);
      }
    }
    return gold == 0 ? Double.NaN : sum / gold;
  }

  /**
   * The threshold, inclusive, with the most right examples at that precision or more; NaN where
   * none has it.
   */
  public float threshold(double precision) {
    int[] order = order();
    float threshold = Float.NaN;
    int right = 0;
    for (int i = 0; i < order.length; i++) {
      right += labels[order[i]] > 0 ? 1 : 0;
      boolean last = i + 1 == order.length || scores[order[i + 1]] != scores[order[i]];
      if (last && right >= precision * (i + 1)) {
        threshold = scores[order[i]];
      }
    }
    return threshold;
  }

  /** The examples' numbers, best score first, equal scores in their order. */
  private int[] order() {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer row) -> -scores[row]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
