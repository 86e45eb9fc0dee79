package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RocAreaTest {
  @Test
  void isOneWhereAllRightRowsComeFirstAndZeroWhereLast() {
    assertThat(RocArea.of(new float[] {0.9f, 0.1f, 0.8f}, new float[] {1, 0, 1})).isEqualTo(1);
    assertThat(RocArea.of(new float[] {0.1f, 0.9f, 0.2f}, new float[] {1, 0, 1})).isZero();
  }

  @Test
  void countsTiesHalf() {
    assertThat(RocArea.of(new float[] {0.5f, 0.5f, 0.5f}, new float[] {1, 0, 0})).isEqualTo(0.5);
    assertThat(RocArea.of(new float[] {0.5f, 0.5f, 0.1f}, new float[] {1, 0, 0})).isEqualTo(0.75);
  }

  @Test
  void isUnknownWithoutRightOrWrongRows() {
    assertThat(RocArea.of(new float[0], new float[0])).isNaN();
    assertThat(RocArea.of(new float[] {1, 2}, new float[] {1, 1})).isNaN();
    assertThat(RocArea.of(new float[] {1, 2}, new float[] {0, 0})).isNaN();
  }

  /** Ten times the score and the label in one whole number. */
  @Provide
  Arbitrary<List<Integer>> rows() {
    return Arbitraries.integers().between(0, 21).list().ofMaxSize(40);
  }

  @Property
  void isTheShareOfPairsInOrder(@ForAll("rows") List<Integer> rows) {
    float[] scores = new float[rows.size()];
    float[] labels = new float[rows.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = rows.get(i) / 2 / 10f;
      labels[i] = rows.get(i) % 2;
    }
    double inOrder = 0;
    int pairs = 0;
    for (int right = 0; right < scores.length; right++) {
      for (int wrong = 0; wrong < scores.length; wrong++) {
        if (labels[right] == 1 && labels[wrong] == 0) {
          pairs++;
          inOrder += (Math.signum(scores[right] - scores[wrong]) + 1) / 2;
        }
      }
    }

    double area = RocArea.of(scores, labels);

    if (pairs == 0) {
      assertThat(area).isNaN();
    } else {
      assertThat(area).isCloseTo(inOrder / pairs, within(1e-12));
    }
  }
}
