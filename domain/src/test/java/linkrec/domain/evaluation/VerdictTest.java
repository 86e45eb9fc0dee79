package linkrec.domain.evaluation;

import static linkrec.domain.evaluation.CurveTest.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static List<PageVerdict> pages(double... signedScores) {
    List<PageVerdict> pages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double[] shifted = signedScores.clone();
      for (int link = 0; link < shifted.length; link++) {
        shifted[link] += Math.signum(shifted[link]) * i / 1000;
      }
      pages.add(page(3, i % 4 == 0 ? new double[] {-0.55} : shifted));
    }
    return pages;
  }

  private final SystemVerdicts plain = new SystemVerdicts("plain", pages(0.7, -0.6));
  private final SystemVerdicts better = new SystemVerdicts("better", pages(0.8, 0.7, -0.3));

  @Test
  void givesEverySystemsFigures() {
    Verdict verdict = Verdict.of(List.of(plain, better));

    assertThat(verdict.pages()).isEqualTo(40);
    assertThat(verdict.gold()).isEqualTo(120);
    assertThat(verdict.systems())
        .extracting(SystemFigures::name)
        .containsExactly("plain", "better");
    SystemFigures.Row half = verdict.systems().get(0).at(0.5);
    assertThat(half.threshold()).isEqualTo(0.5);
    assertThat(half.links()).isEqualTo(70);
    assertThat(half.right()).isEqualTo(30);
    assertThat(half.precision().value()).isEqualTo(30 / 70.0);
    assertThat(half.recall().value()).isEqualTo(30 / 120.0);
  }

  @Test
  void everyIntervalHoldsItsValue() {
    SystemFigures figures = Verdict.of(List.of(plain)).systems().get(0);

    assertThat(figures.rows()).hasSize(Thresholds.COUNT);
    List<Estimate> estimates = new ArrayList<>();
    figures.rows().subList(0, 12).forEach(row -> estimates.add(row.precision()));
    figures.rows().forEach(row -> estimates.add(row.recall()));
    estimates.add(figures.averagePrecision());
    assertThat(estimates)
        .allSatisfy(each -> assertThat(each.value()).isBetween(each.low(), each.high()));
    assertThat(figures.at(0.5).recall().low()).isLessThan(figures.at(0.5).recall().high());
  }

  @Test
  void aPrecisionOfNoLinksHasNeitherValueNorInterval() {
    Estimate precision = Verdict.of(List.of(plain)).systems().get(0).at(0.95).precision();

    assertThat(precision).isEqualTo(new Estimate(Double.NaN, Double.NaN, Double.NaN));
  }

  @Test
  void theSamePagesGiveTheSameVerdict() {
    assertThat(Verdict.of(List.of(plain, better))).isEqualTo(Verdict.of(List.of(plain, better)));
  }

  @Test
  void comparesAtTheFirstSystemsPrecision() {
    Comparison comparison = Verdict.of(List.of(plain, better)).comparisons().get(0);

    assertThat(comparison.first()).isEqualTo("plain");
    assertThat(comparison.other()).isEqualTo("better");
    assertThat(comparison.precision()).isEqualTo(30 / 70.0);
    assertThat(comparison.recall().value()).isEqualTo(60 / 120.0);
    assertThat(comparison.threshold()).isBetween(0.3, 0.701);
    assertThat(comparison.recallGain().value()).isEqualTo(0.25);
    assertThat(comparison.recallGain().low()).isPositive();
    assertThat(comparison.averagePrecisionGain().low()).isPositive();
  }

  @Test
  void aSystemGainsNothingOverItself() {
    SystemVerdicts twin = new SystemVerdicts("twin", plain.pages());
    Comparison comparison = Verdict.of(List.of(plain, twin)).comparisons().get(0);

    assertThat(comparison.averagePrecisionGain()).isEqualTo(new Estimate(0, 0, 0));
    assertThat(comparison.recallGain().value()).isZero();
  }
}
