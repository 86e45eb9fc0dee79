package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScoreShiftTest {

  private static ScoreShift shift(double least, double restraint, float score, int right, int all) {
    ScoreShift shift = new ScoreShift(least, restraint);
    for (int i = 0; i < all; i++) {
      shift.addArticle(new float[] {score}, new float[] {i < right ? 1 : 0});
    }
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
  void isSmallWhereFewArticlesSpeakForIt() {
    ScoreShift of10 = new ScoreShift(0, 10);
    for (int article = 0; article < 10; article++) {
      float[] scores = new float[1000];
      float[] labels = new float[1000];
      Arrays.fill(scores, 0.8f);
      Arrays.fill(labels, article % 2);
      of10.addArticle(scores, labels);
    }

    assertThat(of10.value()).isBetween(-0.4, -0.1);
  }

  @Test
  void passesOverLowScores() {
    ScoreShift shift = shift(0.2, 0, 0.8f, 500, 1000);
    shift.addArticle(new float[] {0.19f, 0.1f}, new float[] {1, 1});

    assertThat(shift.value()).isCloseTo(-Math.log(4), within(1e-6));
  }

  @Test
  void isNoneWithoutExamples() {
    assertThat(new ScoreShift(0.2, 10).value()).isZero();
    assertThat(new ScoreShift(0.2, 0).value()).isZero();
  }

  @Test
  void movesAScore() {
    assertThat(ScoreShift.shifted(0.5f, Math.log(4))).isEqualTo(0.8f);
    assertThat(ScoreShift.shifted(0.8f, -Math.log(4))).isCloseTo(0.5f, within(1e-6f));
    assertThat(ScoreShift.shifted(0.3f, 0)).isCloseTo(0.3f, within(1e-6f));
    assertThat(ScoreShift.shifted(1, -1)).isEqualTo(1);
    assertThat(ScoreShift.shifted(0, 1)).isZero();
  }
}
