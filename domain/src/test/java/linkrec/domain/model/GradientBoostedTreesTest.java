package linkrec.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.GradientBoostedTrees.Tree;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientBoostedTreesTest {
  private static final float LOW = -2;
  private static final float MIDDLE = 0.5f;
  private static final float HIGH = 3;

  /** Feature 1 below 10: LOW; else feature 0 below 1: MIDDLE, else HIGH. */
  private static Tree tree(boolean missingLeft) {
    return new Tree(
        new int[] {1, 0, 0, 0, 0},
        new float[] {10, LOW, 1, MIDDLE, HIGH},
        new int[] {1, -1, 3, -1, -1},
        new int[] {2, -1, 4, -1, -1},
        new boolean[] {missingLeft, false, missingLeft, false, false});
  }

  private static Tree leaf(float value) {
    return new Tree(
        new int[1], new float[] {value}, new int[] {-1}, new int[] {-1}, new boolean[1]);
  }

  private static float[] score(GradientBoostedTrees trees, float[]... rows) {
    FeatureMatrix matrix = new FeatureMatrix(trees.featureCount(), 1);
    Arrays.stream(rows).forEach(matrix::addRow);
    return trees.score(matrix);
  }

  private static float logistic(double margin) {
    return (float) (1 / (1 + StrictMath.exp(-margin)));
  }

  private static void assertMargins(float[] scores, double... margins) {
    assertThat(scores).hasSize(margins.length);
    for (int i = 0; i < margins.length; i++) {
      float expected = logistic(margins[i]);
      assertThat(scores[i]).as("row " + i).isCloseTo(expected, within(2 * Math.ulp(expected)));
    }
  }

  @Test
  void walksFromTheRootToALeafForEveryRow() {
    GradientBoostedTrees trees = new GradientBoostedTrees(2, 0.5f, List.of(tree(false)));

    float[] scores =
        score(
            trees,
            new float[] {5, 9.999f},
            new float[] {0.5f, 10},
            new float[] {1, 10},
            new float[] {Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY},
            new float[] {0, Float.NEGATIVE_INFINITY});

    assertMargins(scores, LOW, MIDDLE, HIGH, MIDDLE, LOW);
  }

  @Test
  void sendsMissingValuesWhereTheTreeSays() {
    float[] row = {Float.NaN, Float.NaN};
    float[] halfRow = {Float.NaN, 11};

    assertMargins(
        score(new GradientBoostedTrees(2, 0.5f, List.of(tree(true))), row, halfRow), LOW, MIDDLE);
    assertMargins(
        score(new GradientBoostedTrees(2, 0.5f, List.of(tree(false))), row, halfRow), HIGH, HIGH);
  }

  @Test
  void addsTheTreesUp() {
    GradientBoostedTrees trees =
        new GradientBoostedTrees(2, 0.5f, List.of(leaf(0.25f), tree(false), leaf(-1.5f)));

    assertMargins(score(trees, new float[] {1, 10}), 0.25 + HIGH - 1.5);
  }

  @ParameterizedTest
  @ValueSource(floats = {0.01f, 0.25f, 0.5f, 0.9f})
  void givesItsBaseScoreWithoutTrees(float baseScore) {
    GradientBoostedTrees trees = new GradientBoostedTrees(1, baseScore, List.of());

    assertThat(score(trees, new float[] {1})[0]).isCloseTo(baseScore, within(1e-7f));
  }

  @Test
  void staysBetweenZeroAndOneForTheLargestSums() {
    assertThat(score(new GradientBoostedTrees(1, 0.5f, List.of(leaf(1e30f))), new float[1]))
        .containsExactly(1);
    assertThat(score(new GradientBoostedTrees(1, 0.5f, List.of(leaf(-1e30f))), new float[1])[0])
        .isBetween(0f, 1e-38f);
  }

  @Test
  void scoresOnlyTheRowsThatAreThere() {
    FeatureMatrix matrix = new FeatureMatrix(1, 100);
    GradientBoostedTrees trees = new GradientBoostedTrees(1, 0.5f, List.of(leaf(0)));

    assertThat(trees.score(matrix)).isEmpty();
    matrix.addRow(1);
    assertThat(trees.score(matrix)).containsExactly(0.5f);
  }

  @Test
  void refusesRowsOfAnotherLength() {
    GradientBoostedTrees trees = new GradientBoostedTrees(2, 0.5f, List.of(leaf(0)));

    assertThatThrownBy(() -> trees.score(new FeatureMatrix(3, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 features expected, got 3");
  }

  @Nested
  class Refuses {
    private static final boolean[] MISSING = {false, false, false};
    private static final float[] VALUES = {1, 2, 3};
    private static final int[] FEATURES = {0, 0, 0};

    private void refused(int[] lefts, int[] rights) {
      assertThatThrownBy(() -> new Tree(FEATURES, VALUES, lefts, rights, MISSING))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void circles() {
      refused(new int[] {1, 0, -1}, new int[] {2, 2, -1});
      refused(new int[] {0, -1, -1}, new int[] {2, -1, -1});
      refused(new int[] {1, -1, -1}, new int[] {0, -1, -1});
    }

    @Test
    void childrenThatAreNotThere() {
      refused(new int[] {1, -1, -1}, new int[] {3, -1, -1});
      refused(new int[] {Integer.MAX_VALUE, -1, -1}, new int[] {2, -1, -1});
      refused(new int[] {-2, -1, -1}, new int[] {-2, -1, -1});
    }

    @Test
    void nodesWithOneChild() {
      refused(new int[] {1, -1, -1}, new int[] {-1, -1, -1});
      refused(new int[] {-1, -1, -1}, new int[] {1, -1, -1});
    }

    @Test
    void treesWithoutNodesOrWithArraysOfTwoLengths() {
      int[] none = {};
      int[] leaves = {-1, -1, -1};

      assertThatThrownBy(() -> new Tree(none, new float[0], none, none, new boolean[0]))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Tree(new int[2], VALUES, leaves, leaves, MISSING))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Tree(FEATURES, VALUES, new int[] {-1}, leaves, MISSING))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Tree(FEATURES, VALUES, leaves, new int[] {-1}, MISSING))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Tree(FEATURES, VALUES, leaves, leaves, new boolean[2]))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void featuresThatRowsDoNotHave() {
      assertThatThrownBy(() -> new GradientBoostedTrees(1, 0.5f, List.of(tree(false))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("feature 1 of 1");
      Tree negative =
          new Tree(
              new int[] {-1, 0, 0}, VALUES, new int[] {1, -1, -1}, new int[] {2, -1, -1}, MISSING);
      assertThatThrownBy(() -> new GradientBoostedTrees(2, 0.5f, List.of(negative)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new GradientBoostedTrees(0, 0.5f, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 1, -0.5f, 2, Float.NaN})
    void baseScoresThatAreNoProbability(float baseScore) {
      assertThatThrownBy(() -> new GradientBoostedTrees(1, baseScore, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
