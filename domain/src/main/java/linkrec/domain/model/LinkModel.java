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
}
