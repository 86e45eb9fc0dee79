package linkrec.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import linkrec.domain.model.GradientBoostedTrees.Tree;
import org.junit.jupiter.api.Test;

class TreeContributionsTest {

  private static final int FEATURES = 4;
  private static final int DEPTH = 4;

  /** A whole tree of depth 4 with random splits; features come twice on many ways. */
  private static Tree randomTree(Random random) {
    int size = (1 << DEPTH + 1) - 1;
    int inner = (1 << DEPTH) - 1;
    int[] features = new int[size];
    float[] values = new float[size];
    int[] lefts = new int[size];
    int[] rights = new int[size];
    float[] covers = new float[size];
    for (int i = size - 1; i >= 0; i--) {
      features[i] = random.nextInt(FEATURES);
      values[i] = random.nextFloat();
      lefts[i] = i < inner ? 2 * i + 1 : -1;
      rights[i] = i < inner ? 2 * i + 2 : -1;
      covers[i] = i < inner ? covers[2 * i + 1] + covers[2 * i + 2] : 1 + random.nextInt(9);
    }
    return new Tree(features, values, lefts, rights, new boolean[size], covers);
  }

  /** The tree's value when only the features of {@code known} are: the definition. */
  private static double value(Tree tree, int node, float[] row, int known) {
    if (tree.lefts()[node] < 0) {
      return tree.values()[node];
    }
    int left = tree.lefts()[node];
    int right = tree.rights()[node];
    int feature = tree.features()[node];
    if ((known >> feature & 1) == 1) {
      return value(tree, row[feature] < tree.values()[node] ? left : right, row, known);
    }
    return (tree.covers()[left] * value(tree, left, row, known)
            + tree.covers()[right] * value(tree, right, row, known))
        / tree.covers()[node];
  }

  private static double shapley(Tree tree, float[] row, int feature) {
    double sum = 0;
    for (int known = 0; known < 1 << FEATURES; known++) {
      if ((known >> feature & 1) == 0) {
        int size = Integer.bitCount(known);
        double weight =
            factorial(size) * factorial(FEATURES - size - 1) / (double) factorial(FEATURES);
        sum += weight * (value(tree, 0, row, known | 1 << feature) - value(tree, 0, row, known));
      }
    }
    return sum;
  }

  private static int factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  @Test
  void areTheShapleyValuesOfTheDefinition() {
    Random random = new Random(11);
    for (int round = 0; round < 50; round++) {
      Tree tree = randomTree(random);
      float[] row = new float[FEATURES];
      for (int i = 0; i < FEATURES; i++) {
        row[i] = random.nextFloat();
      }
      float[] shares = new GradientBoostedTrees(FEATURES, 0.5f, List.of(tree)).contributions(row);
      for (int feature = 0; feature < FEATURES; feature++) {
        assertThat((double) shares[feature])
            .as("feature %d of round %d", feature, round)
            .isCloseTo(shapley(tree, row, feature), within(1e-5));
      }
      assertThat((double) shares[FEATURES]).isCloseTo(value(tree, 0, row, 0), within(1e-5));
    }
  }

  @Test
  void areUnknownWhereTheTreeDoesNotSayHowItsRowsWent() {
    Tree bare =
        new Tree(new int[1], new float[] {1}, new int[] {-1}, new int[] {-1}, new boolean[1]);

    assertThat(new GradientBoostedTrees(2, 0.5f, List.of(bare)).contributions(new float[2]))
        .isEmpty();
  }
}
