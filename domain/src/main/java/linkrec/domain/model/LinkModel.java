package linkrec.domain.model;

import java.util.List;
import linkrec.domain.feature.FeatureMatrix;

/** Says how likely it is that a candidate is the right link. Safe for several threads. */
public interface LinkModel {

  /** How many features a row must have. */
  int featureCount();

  /** The names of the features in their order; empty where the model does not tell. */
  default List<String> featureNames() {
    return List.of();
  }

  /**
   * The score of every row, 0 to 1, in the order of the rows.
   *
   * @throws IllegalArgumentException when the matrix has another number of columns
   */
  float[] score(FeatureMatrix rows);

  /**
   * How much each feature of one row moves the log-odds of its score, in the order of the row, and
   * last the log-odds before anything is known; their sum is the log-odds of the score. Empty where
   * the model cannot tell.
   */
  default float[] contributions(float[] row) {
    return new float[0];
  }
}
