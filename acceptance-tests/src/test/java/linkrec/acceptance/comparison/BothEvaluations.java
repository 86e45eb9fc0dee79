package linkrec.acceptance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.LinkModel;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Scores rows by XGBoost's native library and by our own evaluation, and compares every bit. */
final class BothEvaluations {

  /** How many rows each model is compared on. */
  static final int ROWS = 100_000;

  private BothEvaluations() {}

  /** The rows of which the two scores differ in at least one bit are reported. */
  static void areEqual(byte[] document, String name, FeatureMatrix rows)
      throws XGBoostError, IOException {
    LinkModel model = new XgboostJsonReader().read(document, name);
    float[] own = model.score(rows);
    float[][] theirs = natively(document, rows);
    int different = 0;
    float lowest = 1;
    float highest = 0;
    for (int i = 0; i < own.length; i++) {
      different += Float.floatToRawIntBits(own[i]) == Float.floatToRawIntBits(theirs[i][0]) ? 0 : 1;
      lowest = Math.min(lowest, own[i]);
      highest = Math.max(highest, own[i]);
    }
    System.out.println(
        name
            + ": "
            + own.length
            + " rows, scores "
            + lowest
            + " to "
            + highest
            + ", "
            + different
            + " of them different");
    assertThat(own.length).isGreaterThanOrEqualTo(ROWS);
    assertThat(different).as("different scores of " + name).isZero();
  }

  private static float[][] natively(byte[] document, FeatureMatrix rows)
      throws XGBoostError, IOException {
    DMatrix matrix = matrix(rows);
    Booster booster = XGBoost.loadModel(new ByteArrayInputStream(document));
    try {
      // One thread: several wait for each other where tests share the machine.
      booster.setParam("nthread", 1);
      return booster.predict(matrix);
    } finally {
      booster.dispose();
      matrix.dispose();
    }
  }

  static DMatrix matrix(FeatureMatrix rows) throws XGBoostError {
    float[] values = new float[rows.rows() * rows.columns()];
    System.arraycopy(rows.values(), 0, values, 0, values.length);
    return new DMatrix(values, rows.rows(), rows.columns(), Float.NaN);
  }

  /** Rows as they could come from pages, and some that could not. */
  static FeatureMatrix rows(int count, int columns, Random random, double missing) {
    FeatureMatrix rows = new FeatureMatrix(columns, count);
    float[] row = new float[columns];
    for (int i = 0; i < count; i++) {
      boolean wild = random.nextInt(10) == 0;
      for (int column = 0; column < columns; column++) {
        float value = wild ? (float) (random.nextGaussian() * 1000) : value(column, random);
        row[column] = random.nextDouble() < missing ? Float.NaN : value;
      }
      rows.addRow(row);
    }
    return rows;
  }

  private static float value(int column, Random random) {
    return switch (column) {
      case 0 -> 1 + random.nextInt(10);
      case 1 -> (float) Math.floor(Math.exp(random.nextDouble() * 8));
      case 2 -> 1 + random.nextInt(random.nextInt(5) == 0 ? 60 : 4);
      case 3 -> random.nextInt(3) == 0 ? Float.NaN : random.nextFloat() * 998 - 3;
      case 4 -> random.nextInt(4) == 0 ? 0 : random.nextFloat() * 2 - 1;
      case 5 -> random.nextInt(3) == 0 ? 1 : random.nextFloat();
      default -> 0;
    };
  }
}
