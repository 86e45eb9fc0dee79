package linkrec.domain.evaluation;

import static linkrec.domain.evaluation.CurveTest.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationBinTest {

  private final List<CalibrationBin> bins =
      CalibrationBin.of(List.of(page(2, 0.25, -0.27, 1.0), page(1, 0.9, -0.21)));

  @Test
  void setsTheShareOfRightLinksBesideTheirScores() {
    assertThat(bins).hasSize(10);
    CalibrationBin low = bins.get(2);
    assertThat(low.from()).isEqualTo(0.2);
    assertThat(low.links()).isEqualTo(3);
    assertThat(low.meanScore()).isCloseTo((0.25 + 0.27 + 0.21) / 3, within(1e-7));
    assertThat(low.right().value()).isEqualTo(1 / 3.0);
  }

  @Test
  void putsTheHighestScoreIntoTheLastBin() {
    assertThat(bins.get(9).links()).isEqualTo(2);
    assertThat(bins.get(9).right()).isEqualTo(new Estimate(1, 1, 1));
  }

  @Test
  void knowsNothingOfABinWithoutLinks() {
    assertThat(bins.get(5))
        .isEqualTo(
            new CalibrationBin(
                0.5, 0, Double.NaN, new Estimate(Double.NaN, Double.NaN, Double.NaN)));
  }
}
