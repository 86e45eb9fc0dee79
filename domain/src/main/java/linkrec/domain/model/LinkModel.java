package linkrec.domain.model;

import linkrec.domain.feature.FeatureMatrix;

/** Says how likely it is that a candidate is the right link. Safe for several threads. */
public interface LinkModel {

  /** How many features a row must have. */
  int featureCount();

  /**
   * The score of every row, 0 to 1, in the order of the rows.
   *
   * @throws IllegalArgumentException when the matrix has another number of columns
   */
  float[] score(FeatureMatrix rows);
}
