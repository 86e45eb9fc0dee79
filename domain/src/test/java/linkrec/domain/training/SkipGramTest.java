package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.training.SkipGram.Parameters;
import org.junit.jupiter.api.Test;

class SkipGramTest {
  private static final int NODES = 24;
  private static final int CLIQUE = 8;
  private static final int DIMENSIONS = 16;
  private static final Parameters PARAMETERS = new Parameters(DIMENSIONS, 40, 1);

  /** Three groups in which every node is linked to every other. */
  private static final int[][] PAIRS = pairs();

  private static int[][] pairs() {
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      for (int j = i + 1; j < NODES; j++) {
        if (i / CLIQUE == j / CLIQUE) {
          first.add(i);
          second.add(j);
        }
      }
    }
    return new int[][] {
      first.stream().mapToInt(i -> i).toArray(), second.stream().mapToInt(i -> i).toArray()
    };
  }

  private static float[] train(Parameters parameters) {
    return SkipGram.train(NODES, PAIRS[0], PAIRS[1], parameters);
  }

  @Test
  void bringsLinkedPagesNearerThanOthers() {
    float[] vectors = train(PARAMETERS);
    double linked = 0;
    double others = 0;
    int linkedPairs = 0;
    int otherPairs = 0;
    for (int i = 0; i < NODES; i++) {
      for (int j = i + 1; j < NODES; j++) {
        double cosine = cosine(vectors, i, j);
        if (i / CLIQUE == j / CLIQUE) {
          linked += cosine;
          linkedPairs++;
        } else {
          others += cosine;
          otherPairs++;
        }
      }
    }

    assertThat(linked / linkedPairs).isGreaterThan(others / otherPairs + 0.3);
  }

  private static double cosine(float[] vectors, int first, int second) {
    double product = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      double a = vectors[first * DIMENSIONS + d];
      double b = vectors[second * DIMENSIONS + d];
      product += a * b;
      firstSquares += a * a;
      secondSquares += b * b;
    }
    return product / Math.sqrt(firstSquares * secondSquares);
  }

  @Test
  void repeatsToTheLastBit() {
    assertThat(train(PARAMETERS)).isEqualTo(train(PARAMETERS)).hasSize(NODES * DIMENSIONS);
  }

  @Test
  void dependsOnItsSeedAndPairs() {
    assertThat(train(new Parameters(DIMENSIONS, 40, 2))).isNotEqualTo(train(PARAMETERS));
    assertThat(SkipGram.train(NODES, new int[] {0}, new int[] {1}, PARAMETERS))
        .isNotEqualTo(train(PARAMETERS));
  }

  @Test
  void givesNumbersEvenWhereTheGraphIsOdd() {
    int[] same = {0, 0, 0, 5};
    int[] loops = {0, 1, 1, 5};

    float[] vectors = SkipGram.train(7, same, loops, PARAMETERS);

    assertThat(vectors).hasSize(7 * DIMENSIONS);
    for (float number : vectors) {
      assertThat(number).isFinite();
    }
  }

  @Test
  void givesNothingForAnEmptyGraph() {
    assertThat(SkipGram.train(0, new int[0], new int[0], PARAMETERS)).isEmpty();
    assertThat(SkipGram.train(3, new int[0], new int[0], PARAMETERS)).isEmpty();
  }

  @Test
  void refusesHalfPairsAndNoDimensions() {
    assertThatThrownBy(() -> SkipGram.train(3, new int[2], new int[1], PARAMETERS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Parameters(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Parameters(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
