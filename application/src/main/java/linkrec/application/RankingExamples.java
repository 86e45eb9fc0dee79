package linkrec.application;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.training.BoostingParameters;
import linkrec.domain.training.ModelTrainer;
import linkrec.domain.training.PhraseExample;
import linkrec.domain.training.PhraseExamples;

/** Examples of whole articles as a matrix; those of an article follow each other. */
final class RankingExamples {

  /**
   * Few shallow trees with shares of rows and features; see the measurements in ARCHITECTURE.md.
   */
  private static final BoostingParameters BOOSTING =
      new BoostingParameters(150, 5, 0.1, 3, 0.8, 0.7, Evidence.FEATURES);

  private final List<float[]> rows = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();
  private long gold;

  void add(PhraseExamples.OfArticle article) {
    gold += article.gold();
    for (PhraseExample example : article.examples()) {
      rows.add(example.features());
      labels.add(example.right());
    }
  }

  /** How many right answers the articles had, examples or not. */
  long gold() {
    return gold;
  }

  int size() {
    return rows.size();
  }

  boolean hasBothLabels() {
    return labels.contains(true) && labels.contains(false);
  }

  FeatureMatrix matrix() {
    FeatureMatrix matrix = new FeatureMatrix(Evidence.FEATURES.size(), rows.size());
    rows.forEach(matrix::addRow);
    return matrix;
  }

  float[] labels() {
    float[] array = new float[labels.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = labels.get(i) ? 1 : 0;
    }
    return array;
  }

  byte[] train(ModelTrainer trainer) {
    return trainer.train(matrix(), labels(), BOOSTING);
  }
}
