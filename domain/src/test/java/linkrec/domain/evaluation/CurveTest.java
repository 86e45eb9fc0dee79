package linkrec.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CurveTest {

  /** A page whose links have these scores; right are those above zero. */
  static PageVerdict page(int gold, double... signedScores) {
    List<ScoredLink<Integer>> links = new ArrayList<>();
    Set<Integer> right = new HashSet<>();
    for (int i = 0; i < signedScores.length; i++) {
      links.add(new ScoredLink<>(i, (float) Math.abs(signedScores[i])));
      if (signedScores[i] > 0) {
        right.add(i);
      }
    }
    for (int missed = -1; right.size() < gold; missed--) {
      right.add(missed);
    }
    return PageVerdict.of(
        right,
        threshold -> links.stream().filter(link -> link.score() >= (float) threshold).toList());
  }

  private final Curve curve =
      new Curve(List.of(page(3, 0.9, -0.6, 0.4), page(2, 0.8, -0.7), page(1)));

  @Test
  void averagesPrecisionOverRanks() {
    // Ranks: right .9, right .8, wrong .7, wrong .6, right .4; six right answers.
    assertThat(curve.averagePrecision(curve.once()))
        .isCloseTo((1 + 1 + 3 / 5.0) / 6, within(1e-12));
  }

  @Test
  void takesEqualScoresTogether() {
    Curve tied = new Curve(List.of(page(1, 0.5), page(1, -0.5)));

    assertThat(tied.averagePrecision(tied.once())).isEqualTo(0.25);
  }

  @Test
  void readsOffTheHighestRecallAtAPrecision() {
    double[] precisions = {1, 0.75, 0.6, 0.5, 0, Double.NaN};

    assertThat(curve.recallAt(precisions, curve.once()))
        .containsExactly(2 / 6.0, 2 / 6.0, 3 / 6.0, 3 / 6.0, 3 / 6.0, Double.NaN);
    assertThat(curve.thresholdAt(0.9, curve.once())).isEqualTo(0.8f);
    assertThat(curve.thresholdAt(0.55, curve.once())).isEqualTo(0.4f);
  }

  @Test
  void findsNoThresholdForAPrecisionThatIsNeverReached() {
    Curve wrong = new Curve(List.of(page(1, -0.5)));

    assertThat(wrong.recallAt(new double[] {0.5}, wrong.once())).containsExactly(0);
    assertThat(wrong.thresholdAt(0.5, wrong.once())).isNaN();
  }

  @Test
  void countsAPageAsOftenAsItsWeightSays() {
    int[] weights = {0, 3, 1};

    assertThat(curve.gold(weights)).isEqualTo(7);
    assertThat(curve.served(Thresholds.numberOf(0.5), weights)).containsExactly(6, 3);
    assertThat(curve.averagePrecision(weights)).isCloseTo(3 / 7.0, within(1e-12));
  }

  @Test
  void servesAtAThresholdWhatHasItsScore() {
    assertThat(curve.served(Thresholds.numberOf(0.0), curve.once())).containsExactly(5, 3);
    assertThat(curve.served(Thresholds.numberOf(0.7), curve.once())).containsExactly(3, 2);
    assertThat(curve.served(Thresholds.numberOf(0.95), curve.once())).containsExactly(0, 0);
  }
}
