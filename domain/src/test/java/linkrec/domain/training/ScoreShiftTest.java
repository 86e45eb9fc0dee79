package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreShiftTest {

  private static ScoreShift shift(double least, double restraint, float score, int right, int all) {
    ScoreShift shift = new ScoreShift(least, restraint);
    float[] scores = new float[all];
    float[] labels = new float[all];
    for (int i = 0; i < all; i++) {
      scores[i] = score;
      labels[i] = i < right ? 1 : 0;
    }
    shift.add(scores, labels);
    return shift;
  }

  @Test
  void isHowFarTheLogOddsAreFromTheShareThatIsRight() {
    // Log odds of 0.8 are ln 4, of 0.5 they are 0.
    assertThat(shift(0, 0, 0.8f, 500, 1000).value()).isCloseTo(-Math.log(4), within(1e-6));
    assertThat(shift(0, 0, 0.5f, 800, 1000).value()).isCloseTo(Math.log(4), within(1e-6));
    assertThat(shift(0, 0, 0.25f, 250, 1000).value()).isCloseTo(0, within(1e-6));
  }

  @Test
  void isSmallWhereFewExamplesSpeakForIt() {
    assertThat(shift(0, 10, 0.8f, 5, 10).value()).isBetween(-0.4, -0.1);
    assertThat(shift(0, 10, 0.8f, 5000, 10_000).value()).isCloseTo(-Math.log(4), within(0.01));
  }

  @Test
  void passesOverLowScores() {
    ScoreShift shift = shift(0.2, 0, 0.8f, 500, 1000);
    shift.add(new float[] {0.19f, 0.1f}, new float[] {1, 1});

    assertThat(shift.value()).isCloseTo(-Math.log(4), within(1e-6));
  }

  @Test
  void isNoneWithoutExamples() {
    assertThat(new ScoreShift(0.2, 10).value()).isZero();
    assertThat(new ScoreShift(0.2, 0).value()).isZero();
  }
}
