package linkrec.domain.suggestion;

import java.util.List;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.LinkModel;

/**
 * A model of the second generation: it names its features, and gets those of a page's evidence,
 * whatever their number and order.
 */
public final class RankingModel {

  private final LinkModel model;
  private final int[] columns;
  private final boolean takesAll;

  /**
   * @throws IllegalArgumentException when the model names no features, or one that is not known
   */
  public RankingModel(LinkModel model) {
    List<String> names = model.featureNames();
    if (names.size() != model.featureCount()) {
      throw new IllegalArgumentException(
          "a model that names its " + model.featureCount() + " features expected");
    }
    this.model = model;
    this.columns = new int[names.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Evidence.FEATURES.indexOf(names.get(i));
      if (columns[i] < 0) {
        throw new IllegalArgumentException(
            "features among " + Evidence.FEATURES + " expected, got " + names.get(i));
      }
    }
    this.takesAll = names.equals(Evidence.FEATURES);
  }

  /** The score of every row of a page's evidence. */
  public float[] score(FeatureMatrix evidence) {
    if (takesAll) {
      return model.score(evidence);
    }
    FeatureMatrix chosen = new FeatureMatrix(columns.length, evidence.rows());
    for (int row = 0; row < evidence.rows(); row++) {
      float[] features = new float[columns.length];
      for (int i = 0; i < columns.length; i++) {
        features[i] = evidence.at(row, columns[i]);
      }
      chosen.addRow(features);
    }
    return model.score(chosen);
  }
}
