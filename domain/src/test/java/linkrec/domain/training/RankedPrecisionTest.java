package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankedPrecisionTest {

  private final RankedPrecision ranked =
      new RankedPrecision(new float[] {0.2f, 0.9f, 0.6f, 0.6f, 0.4f}, new float[] {1, 1, 0, 1, 0});

  @Test
  void averagesPrecisionAtEveryRightExample() {
    // In order: right, wrong, right, wrong, right.
    assertThat(ranked.average(4)).isEqualTo((1.0 / 1 + 2.0 / 3 + 3.0 / 5) / 4);
    assertThat(ranked.average(0)).isNaN();
  }

  @Test
  void findsTheThresholdWithMostRightExamplesAtAPrecision() {
    assertThat(ranked.threshold(0.9)).isEqualTo(0.9f);
    assertThat(ranked.threshold(0.6)).isEqualTo(0.2f);
    assertThat(ranked.threshold(0.65)).isEqualTo(0.6f);
    assertThat(new RankedPrecision(new float[] {0.9f}, new float[] {0}).threshold(0.5)).isNaN();
  }

  @Test
  void neverCutsBetweenEqualScores() {
    // The first of two equal scores alone would be right always.
    RankedPrecision equal = new RankedPrecision(new float[] {0.5f, 0.5f}, new float[] {1, 0});

    assertThat(equal.threshold(1)).isNaN();
    assertThat(equal.threshold(0.5)).isEqualTo(0.5f);
  }
}
