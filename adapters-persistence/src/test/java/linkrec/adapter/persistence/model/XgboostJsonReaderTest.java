package linkrec.adapter.persistence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.LinkModel;
import linkrec.testkit.LinkModelContract;
import linkrec.testkit.ModelDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XgboostJsonReaderTest extends LinkModelContract {

  private static final String DOCUMENT =
      new String(
          ModelDocuments.ofTrees(
              3, "5E-1", ModelDocuments.step(3, 1, "1E1", "-1.0986123E0", "1.0986123E0")),
          StandardCharsets.UTF_8);

  @Override
  protected LinkModel stepAtTen(float low, float high) {
    return read(
        new String(
            ModelDocuments.ofTrees(
                3, "5E-1", ModelDocuments.step(3, 1, "1E1", logit(low), logit(high))),
            StandardCharsets.UTF_8));
  }

  private static String logit(float score) {
    return Float.toString((float) Math.log(score / (1 - score)));
  }

  private static LinkModel read(String document) {
    return new XgboostJsonReader().read(document.getBytes(StandardCharsets.UTF_8), "a.json");
  }

  private static float score(LinkModel model) {
    FeatureMatrix rows = new FeatureMatrix(model.featureCount(), 1);
    rows.addRow(new float[model.featureCount()]);
    return model.score(rows)[0];
  }

  @ParameterizedTest
  @ValueSource(strings = {"5E-1", "[5E-1]", "0.5", "[0.5]"})
  void readsTheBaseScoresOfAllVersions(String baseScore) {
    assertThat(score(read(DOCUMENT.replace("5E-1", baseScore)))).isEqualTo(0.25f);
  }

  @Test
  void readsTheFlagsOfVersionOne() {
    String document =
        DOCUMENT
            .replace("\"default_left\": [1, 0, 0]", "\"default_left\": [true, false, false]")
            .replace(", \"num_target\": \"1\"", "")
            .replace("\"size_leaf_vector\": \"1\"", "\"size_leaf_vector\": \"0\"");
    assertThat(document).contains("true").doesNotContain("num_target");

    assertThat(score(read(document))).isEqualTo(0.25f);
  }

  @Test
  void roundsNumbersOnceOnly() {
    // Half way between two floats as a double: rounding twice gives the other one.
    String threshold = "1.00000017881393432617187499";
    LinkModel model = read(DOCUMENT.replace("1E1", threshold));
    FeatureMatrix rows = new FeatureMatrix(3, 1);
    rows.addRow(0, Float.parseFloat(threshold), 0);

    assertThat((float) Double.parseDouble(threshold)).isNotEqualTo(Float.parseFloat(threshold));
    assertThat(model.score(rows)[0]).isGreaterThan(0.7f);
  }

  @Test
  void readsTheLengthOfRowsFromItsParameters() {
    assertThat(
            read(DOCUMENT.replace("\"num_feature\": \"3\"", "\"num_feature\": \"7\""))
                .featureCount())
        .isEqualTo(7);
  }

  @Test
  void allowsNotANumberWhereNothingIsRead() {
    assertThat(score(read(DOCUMENT.replace("\"id\": 0", "\"base_weights\": [NaN, -Infinity]"))))
        .isEqualTo(0.25f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          binary:logistic            | reg:squarederror        | binary:logistic
          "gbtree"                   | "dart"                  | gbtree
          "num_class": "0"           | "num_class": "3"        | num_class
          "num_target": "1"          | "num_target": "2"       | num_target
          "size_leaf_vector": "1"    | "size_leaf_vector": "2" | size_leaf_vector
          "tree_info": [0]           | "tree_info": [1]        | one group
          "tree_info": [0]           | "tree_info": 0          | tree_info
          "num_trees": "1"           | "num_trees": "2"        | 2 trees expected, got 1
          "num_trees": "1"           | "num_trees": "x"        | a whole number expected as num_trees
          "num_trees": "1"           | "num_trees": 1          | a text expected as num_trees
          "categories": []           | "split_type": [1, 0, 0] | splits by numbers
          "learner":                 | "pupil":                | learner
          "trees":                   | "bushes":               | trees
          "left_children": [1, -1    | "left_children": [0, -1 | children
          "left_children": [1, -1    | "left_children": [9, -1 | children
          "left_children": [1, -1    | "left_children": ["1",1 | whole numbers expected in left_children
          "left_children": [1, -1, -1] | "left_children": [1]  | one length
          "split_indices": [1        | "split_indices": [3     | feature 3 of 3
          "split_indices": [1        | "split_indices": [-1    | feature -1 of 3
          [1E1,                      | [NaN,                   | a.json
          [1E1,                      | ["1E1",                 | finite numbers
          [1E1,                      | [1E99,                  | finite numbers
          [1E1,                      | [null,                  | finite numbers
          "default_left": [1         | "default_left": ["1"    | true, false
          "5E-1"                     | "x"                     | base_score
          "5E-1"                     | "[5E-1,5E-1]"           | base_score
          "5E-1"                     | "2E0"                   | base score
          "5E-1"                     | 0.5                     | base_score
          "num_feature": "3", "num_target" | "num_feature": "0", "num_target" | feature
          "version"                  | version                 | JSON
          """)
  void saysWhatItExpected(String part, String replacement, String message) {
    assertThat(DOCUMENT).contains(part);
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> read(DOCUMENT.replace(part, replacement)))
        .withMessageStartingWith("a.json: ")
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "[]", "null", "0", "\"x\"", "{", "{\"learner\": 1}"})
  void refusesOtherDocuments(String document) {
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> read(document))
        .withMessageStartingWith("a.json: ");
  }

  @Test
  void refusesDeepNesting() {
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> read("[".repeat(1_000_000)))
        .withMessageStartingWith("a.json: ");
  }

  @Test
  void refusesWhatFollowsTheDocument() {
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> read(DOCUMENT + "{}"));
  }

  @Test
  void readsOrRefusesEveryMutation() {
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] mutated = DOCUMENT.getBytes(StandardCharsets.UTF_8);
      for (int change = 1 + random.nextInt(3); change > 0; change--) {
        mutated[random.nextInt(mutated.length)] = (byte) (32 + random.nextInt(96));
      }
      try {
        score(new XgboostJsonReader().read(mutated, "a.json"));
      } catch (CorruptDatasetException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }
}
