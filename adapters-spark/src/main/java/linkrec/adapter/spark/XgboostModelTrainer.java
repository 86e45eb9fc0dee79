package linkrec.adapter.spark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.training.BoostingParameters;
import linkrec.domain.training.ModelTrainer;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains with XGBoost's native library, as the original's {@code XGBClassifier()} does. Needs
 * libgomp1 on Linux.
 */
public final class XgboostModelTrainer implements ModelTrainer {

  private final int threads;

  /**
   * @param threads at least 1; the model is the same for any number
   */
  public XgboostModelTrainer(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least 1 thread expected, got " + threads);
    }
    this.threads = threads;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when the native library cannot be loaded or fails
   */
  @Override
  public byte[] train(FeatureMatrix rows, float[] labels, BoostingParameters boosting) {
    if (rows.rows() != labels.length || labels.length == 0) {
      throw new IllegalArgumentException(
          "as many labels as rows, and at least one, expected, got "
              + labels.length
              + " labels for "
              + rows.rows()
              + " rows");
    }
    try {
      return trainNatively(rows, labels, boosting);
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
      throw new IllegalStateException(
          "XGBoost's native library does not load; install libgomp1 (" + rootMessage(e) + ")", e);
    }
  }

  private byte[] trainNatively(FeatureMatrix rows, float[] labels, BoostingParameters boosting)
      throws XGBoostError {
    float[] values = Arrays.copyOf(rows.values(), rows.rows() * rows.columns());
    DMatrix matrix = new DMatrix(values, rows.rows(), rows.columns(), Float.NaN);
    try {
      matrix.setLabel(labels);
      if (!boosting.featureNames().isEmpty()) {
        matrix.setFeatureNames(boosting.featureNames().toArray(String[]::new));
      }
      Booster booster =
          XGBoost.train(matrix, parameters(boosting), boosting.rounds(), Map.of(), null, null);
      try {
        return booster.toByteArray("json");
      } finally {
        booster.dispose();
      }
    } finally {
      matrix.dispose();
    }
  }

  private Map<String, Object> parameters(BoostingParameters boosting) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("objective", "binary:logistic");
    parameters.put("max_depth", boosting.depth());
    parameters.put("eta", boosting.learningRate());
    parameters.put("min_child_weight", boosting.minChildWeight());
    parameters.put("subsample", boosting.rowShare());
    parameters.put("colsample_bytree", boosting.columnShare());
    parameters.put("scale_pos_weight", boosting.rightWeight());
    parameters.put("tree_method", "hist");
    parameters.put("seed", 0);
    parameters.put("nthread", threads);
    parameters.put("verbosity", 0);
    return parameters;
  }

  private static String rootMessage(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
