package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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

  @Test
  void countsAtTenThresholds() {
    List<Backtest.Row> rows = ranked.rows(7, 6);

    assertThat(rows).hasSize(10);
    assertThat(rows.get(0)).isEqualTo(new Backtest.Row(0.0, 7, 3.0 / 5, 3.0 / 6));
    assertThat(rows.get(4)).isEqualTo(new Backtest.Row(0.4, 7, 2.0 / 4, 2.0 / 6));
    assertThat(rows.get(6)).isEqualTo(new Backtest.Row(0.6, 7, 2.0 / 3, 2.0 / 6));
    assertThat(rows.get(9)).isEqualTo(new Backtest.Row(0.9, 7, 1, 1.0 / 6));
    assertThat(new RankedPrecision(new float[0], new float[0]).rows(0, 0).get(0).precision())
        .isNaN();
  }

  @Test
  void countsHowOftenScoresAreRight() {
    List<Backtest.ScoreClass> classes =
        new RankedPrecision(new float[] {1, 0.95f, 0.05f}, new float[] {1, 0, 0}).scoreClasses();

    assertThat(classes).hasSize(10);
    assertThat(classes.get(9).suggestions()).isEqualTo(2);
    assertThat(classes.get(9).right()).isEqualTo(1);
    assertThat(classes.get(9).meanScore()).isCloseTo(0.975, within(1e-6));
    assertThat(classes.get(0).suggestions()).isEqualTo(1);
    assertThat(classes.get(5).meanScore()).isNaN();
  }
}
