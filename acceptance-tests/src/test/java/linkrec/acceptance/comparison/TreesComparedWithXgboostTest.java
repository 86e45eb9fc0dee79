package linkrec.acceptance.comparison;

import java.util.Map;
import java.util.Random;
import linkrec.domain.feature.FeatureMatrix;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Models of several shapes, trained here on random rows: both evaluations agree to the last bit.
 */
class TreesComparedWithXgboostTest {

  @ParameterizedTest(name = "{0} features, {1} rows, {2} rounds, depth {3}, {4} right, {5} missing")
  @CsvSource({
    "6, 60, 100, 6, 0.5, 0",
    "6, 3000, 100, 6, 0.4, 0.1",
    "7, 3000, 100, 6, 0.02, 0",
    "7, 10000, 100, 6, 0.9, 0.3",
    "7, 2000, 1, 1, 0.5, 0",
    "9, 4000, 50, 10, 0.3, 0.05"
  })
  void scoresAreEqualBitForBit(
      int features, int count, int rounds, int depth, double right, double missing)
      throws Exception {
    Random random = new Random(features * 31L + count);
    FeatureMatrix rows = BothEvaluations.rows(count, features, random, missing);
    byte[] document = trained(rows, labels(rows, random, right), rounds, depth);
    FeatureMatrix asked = BothEvaluations.rows(BothEvaluations.ROWS, features, random, missing);
    // Known rows too: their values are the very thresholds.
    for (int i = 0; i < rows.rows(); i++) {
      asked.addRow(rows.row(i));
    }
    BothEvaluations.areEqual(document, features + " features, " + count + " rows", asked);
  }

  private static byte[] trained(FeatureMatrix rows, float[] labels, int rounds, int depth)
      throws Exception {
    DMatrix matrix = BothEvaluations.matrix(rows);
    try {
      matrix.setLabel(labels);
      Map<String, Object> parameters =
          Map.of(
              "objective",
              "binary:logistic",
              "max_depth",
              depth,
              "eta",
              0.3,
              "tree_method",
              "hist",
              "nthread",
              2,
              "verbosity",
              0);
      Booster booster = XGBoost.train(matrix, parameters, rounds, Map.of(), null, null);
      byte[] document = booster.toByteArray("json");
      booster.dispose();
      return document;
    } finally {
      matrix.dispose();
    }
  }

  /** Right rows are likelier where the last of the six features is high; both labels occur. */
  private static float[] labels(FeatureMatrix rows, Random random, double right) {
    float[] labels = new float[rows.rows()];
    for (int i = 0; i < labels.length; i++) {
      float hint = rows.at(i, 5);
      double chance = right * (hint > 0.5 ? 1.5 : 0.5);
      labels[i] = random.nextDouble() < chance ? 1 : 0;
    }
    labels[0] = 0;
    labels[1] = 1;
    return labels;
  }
}
