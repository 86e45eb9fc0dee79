package linkrec.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.GradientBoostedTrees;
import linkrec.domain.model.GradientBoostedTrees.Tree;
import linkrec.domain.training.ModelTrainer;
import org.junit.jupiter.api.Test;

/** What every {@link ModelTrainer} does. */
public abstract class ModelTrainerContract {

  private static final int COLUMNS = 3;

  /** The trainer under test. */
  protected abstract ModelTrainer trainer();

  /** Rows whose second feature tells: 10 and more is right; the others are noise. */
  protected static FeatureMatrix rows(int count) {
    Random random = new Random(7);
    FeatureMatrix rows = new FeatureMatrix(COLUMNS, count);
    for (int row = 0; row < count; row++) {
      float telling = row % 2 == 0 ? 10 + random.nextFloat() * 10 : random.nextFloat() * 9;
      float noise = row % 5 == 0 ? Float.NaN : random.nextFloat();
      rows.addRow(random.nextFloat(), telling, noise);
    }
    return rows;
  }

  /** Their labels. */
  protected static float[] labels(int count) {
    float[] labels = new float[count];
    for (int row = 0; row < count; row += 2) {
      labels[row] = 1;
    }
    return labels;
  }

  @Test
  void tellsRightRowsFromWrongOnes() {
    FeatureMatrix rows = rows(400);

    float[] scores = modelOf(trainer().train(rows, labels(400))).score(rows);

    for (int row = 0; row < scores.length; row++) {
      if (row % 2 == 0) {
        assertThat(scores[row]).as("row %d", row).isGreaterThan(0.8f);
      } else {
        assertThat(scores[row]).as("row %d", row).isLessThan(0.2f);
      }
    }
  }

  @Test
  void givesTheSameBytesForTheSameRows() {
    byte[] first = trainer().train(rows(300), labels(300));
    byte[] second = trainer().train(rows(300), labels(300));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void trainsOnLabelsThatAreAllAlike() {
    FeatureMatrix rows = rows(10);

    float[] scores = modelOf(trainer().train(rows, new float[10])).score(rows);

    for (float score : scores) {
      assertThat(score).isLessThan(0.5f);
    }
  }

  @Test
  void refusesAnotherNumberOfLabels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer().train(rows(4), labels(6)))
        .withMessageContaining("6")
        .withMessageContaining("4");
  }

  @Test
  void refusesToTrainOnNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer().train(new FeatureMatrix(COLUMNS, 1), new float[0]));
  }

  /** Reads as much of the document as scoring needs. */
  private static GradientBoostedTrees modelOf(byte[] document) {
    String json = new String(document, StandardCharsets.UTF_8);
    assertThat(json).contains("binary:logistic").containsPattern("\"num_feature\": ?\"3\"");
    List<String[]> lefts = arrays(json, "left_children");
    List<String[]> rights = arrays(json, "right_children");
    List<String[]> features = arrays(json, "split_indices");
    List<String[]> conditions = arrays(json, "split_conditions");
    List<String[]> defaults = arrays(json, "default_left");
    List<Tree> trees = new ArrayList<>();
    for (int tree = 0; tree < lefts.size(); tree++) {
      trees.add(
          new Tree(
              integers(features.get(tree)),
              floats(conditions.get(tree)),
              integers(lefts.get(tree)),
              integers(rights.get(tree)),
              booleans(defaults.get(tree))));
    }
    Matcher base = Pattern.compile("\"base_score\": ?\"([^\"]+)\"").matcher(json);
    assertThat(base.find()).as("a base score").isTrue();
    return new GradientBoostedTrees(COLUMNS, Float.parseFloat(base.group(1)), trees);
  }

  private static List<String[]> arrays(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\": ?\\[([^\\]]*)\\]").matcher(json);
    List<String[]> arrays = new ArrayList<>();
    while (matcher.find()) {
      arrays.add(matcher.group(1).split(", ?"));
    }
    return arrays;
  }

  private static int[] integers(String[] values) {
    int[] integers = new int[values.length];
    for (int at = 0; at < values.length; at++) {
      integers[at] = Integer.parseInt(values[at]);
    }
    return integers;
  }

  private static float[] floats(String[] values) {
    float[] floats = new float[values.length];
    for (int at = 0; at < values.length; at++) {
      floats[at] = Float.parseFloat(values[at]);
    }
    return floats;
  }

  private static boolean[] booleans(String[] values) {
    boolean[] booleans = new boolean[values.length];
    for (int at = 0; at < values.length; at++) {
      booleans[at] = values[at].equals("1") || values[at].equals("true");
    }
    return booleans;
  }
}
