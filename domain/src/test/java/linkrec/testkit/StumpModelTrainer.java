package linkrec.testkit;

import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.training.BoostingParameters;
import linkrec.domain.training.ModelTrainer;

/** Trains a model of one question: the feature and the value that tell most. */
public final class StumpModelTrainer implements ModelTrainer {

  private static final String RIGHT = "3.0";
  private static final String WRONG = "-3.0";

  @Override
  public byte[] train(FeatureMatrix rows, float[] labels, BoostingParameters parameters) {
    if (rows.rows() != labels.length || labels.length == 0) {
      throw new IllegalArgumentException(
          "one label a row expected, got " + labels.length + " for " + rows.rows());
    }
    int bestFeature = 0;
    float bestThreshold = Float.NEGATIVE_INFINITY;
    int bestCorrect = -1;
    for (int feature = 0; feature < rows.columns(); feature++) {
      for (int row = 0; row < rows.rows(); row++) {
        float threshold = rows.at(row, feature);
        int correct = Float.isNaN(threshold) ? -1 : correct(rows, labels, feature, threshold);
        // Going the other way round counts as well.
        int better = Math.max(correct, correct < 0 ? -1 : rows.rows() - correct);
        if (better > bestCorrect) {
          bestCorrect = better;
          bestFeature = feature;
          bestThreshold = threshold;
        }
      }
    }
    return ModelDocuments.withNames(
        document(rows, labels, bestFeature, bestThreshold), parameters.featureNames());
  }

  private static byte[] document(FeatureMatrix rows, float[] labels, int feature, float threshold) {
    String below = leaf(rows, labels, feature, threshold, false);
    String above = leaf(rows, labels, feature, threshold, true);
    String tree =
        ModelDocuments.step(rows.columns(), feature, Float.toString(threshold), below, above);
    return ModelDocuments.ofTrees(rows.columns(), "5E-1", tree);
  }

  /** How many rows are right when those from the threshold on are taken for right. */
  private static int correct(FeatureMatrix rows, float[] labels, int feature, float threshold) {
    int correct = 0;
    for (int row = 0; row < rows.rows(); row++) {
      boolean taken = rows.at(row, feature) >= threshold;
      correct += taken == (labels[row] >= 0.5f) ? 1 : 0;
    }
    return correct;
  }

  /** What most rows on that side of the threshold are. */
  private static String leaf(
      FeatureMatrix rows, float[] labels, int feature, float threshold, boolean above) {
    int balance = 0;
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.at(row, feature) >= threshold == above) {
        balance += labels[row] >= 0.5f ? 1 : -1;
      }
    }
    return balance > 0 ? RIGHT : WRONG;
  }
}
