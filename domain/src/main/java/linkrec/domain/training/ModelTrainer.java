package linkrec.domain.training;

import linkrec.domain.feature.FeatureMatrix;

/** Trains models. The same rows in the same order give the same bytes. */
public interface ModelTrainer {

  /**
   * Trains a gradient-boosted ensemble for {@code binary:logistic}.
   *
   * @param rows at least one; NaN is missing
   * @param labels one a row, 1 for a right link, 0 for a wrong one
   * @return the model as an XGBoost JSON document in UTF-8
   */
  byte[] train(FeatureMatrix rows, float[] labels, BoostingParameters parameters);

  /** Trains with {@link BoostingParameters#ORIGINAL}. */
  default byte[] train(FeatureMatrix rows, float[] labels) {
    return train(rows, labels, BoostingParameters.ORIGINAL);
  }
}
