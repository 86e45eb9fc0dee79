package linkrec.domain.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Examples in the order of their scores. */
public final class RankedPrecision {

  private static final int TENTHS = 10;

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

  /**
   * Precision, and recall of so many right answers, at the thresholds 0.0, 0.1, ... 0.9, inclusive.
   *
   * @param articles from which the examples are
   */
  public List<Backtest.Row> rows(int articles, long gold) {
    List<Backtest.Row> rows = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      float threshold = (float) tenth / TENTHS;
      int chosen = 0;
      int right = 0;
      for (int i = 0; i < scores.length; i++) {
        if (scores[i] >= threshold) {
          chosen++;
          right += labels[i] > 0 ? 1 : 0;
        }
      }
      rows.add(
          new Backtest.Row(
              (double) tenth / TENTHS,
              articles,
              chosen == 0 ? Double.NaN : (double) right / chosen,
              gold == 0 ? Double.NaN : (double) right / gold));
    }
    return rows;
  }

  /** How often scores are right, in classes of a tenth from 0 on. */
  public List<Backtest.ScoreClass> scoreClasses() {
    int[] counts = new int[TENTHS];
    int[] right = new int[TENTHS];
    double[] sums = new double[TENTHS];
    for (int i = 0; i < scores.length; i++) {
      int tenth = Math.min(TENTHS - 1, (int) (scores[i] * TENTHS));
      counts[tenth]++;
      right[tenth] += labels[i] > 0 ? 1 : 0;
      sums[tenth] += scores[i];
    }
    List<Backtest.ScoreClass> classes = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      classes.add(
          new Backtest.ScoreClass(
              (double) tenth / TENTHS,
              counts[tenth],
              counts[tenth] == 0 ? Double.NaN : sums[tenth] / counts[tenth],
              right[tenth]));
    }
    return classes;
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
