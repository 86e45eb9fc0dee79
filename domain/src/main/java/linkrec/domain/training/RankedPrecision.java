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
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> -scores[row]))
            .mapToInt(Integer::intValue)
            .toArray();
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
}
