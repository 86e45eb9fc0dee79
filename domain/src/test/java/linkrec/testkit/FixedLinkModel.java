package linkrec.testkit;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.LinkModel;

/** A model that scores each row by a given function. Counts its calls. */
public final class FixedLinkModel implements LinkModel {

  private final int featureCount;
  private final Function<float[], Float> scoreOfRow;
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * @param scoreOfRow the score of a row of features, 0 to 1
   */
  public FixedLinkModel(int featureCount, Function<float[], Float> scoreOfRow) {
    this.featureCount = featureCount;
    this.scoreOfRow = scoreOfRow;
  }

  /** A model that gives every row the same score. */
  public static FixedLinkModel always(int featureCount, float score) {
    return new FixedLinkModel(featureCount, row -> score);
  }

  @Override
  public int featureCount() {
    return featureCount;
  }

  @Override
  public float[] score(FeatureMatrix rows) {
    if (rows.columns() != featureCount) {
      throw new IllegalArgumentException(
          featureCount + " features expected, got " + rows.columns());
    }
    calls.incrementAndGet();
    float[] scores = new float[rows.rows()];
    for (int row = 0; row < scores.length; row++) {
      int from = row * featureCount;
      scores[row] = scoreOfRow.apply(Arrays.copyOfRange(rows.values(), from, from + featureCount));
    }
    return scores;
  }

  /** How often rows were scored. */
  public int calls() {
    return calls.get();
  }
}
