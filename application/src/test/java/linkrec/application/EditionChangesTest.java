package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.application.EditionChanges.AnchorChanges;
import linkrec.application.EditionChanges.Measures;
import linkrec.application.EditionChanges.OnArticles;
import linkrec.domain.evaluation.Estimate;
import org.junit.jupiter.api.Test;

class EditionChangesTest {

  private static Measures measures(double precision, double recall) {
    return new Measures(
        new Estimate(precision, precision - 0.02, precision + 0.02),
        new Estimate(recall, recall - 0.02, recall + 0.02));
  }

  private static List<String> shortfalls(Measures before, Measures after) {
    return new EditionChanges(
            new AnchorChanges(10, 10, 0, 0),
            0,
            0,
            Double.NaN,
            List.of(),
            List.of(),
            before,
            after,
            null)
        .shortfalls();
  }

  @Test
  void anEqualOneMayTakeThePlace() {
    assertThat(shortfalls(measures(0.8, 0.5), measures(0.8, 0.5))).isEmpty();
  }

  @Test
  void withinTheIntervalIsNoWorse() {
    assertThat(shortfalls(measures(0.8, 0.5), measures(0.781, 0.481))).isEmpty();
  }

  @Test
  void belowTheIntervalIsWorse() {
    assertThat(shortfalls(measures(0.8, 0.5), measures(0.779, 0.5)))
        .containsExactly("precision 0.779, that of what is served is 0.800 [0.780, 0.820]");
    assertThat(shortfalls(measures(0.8, 0.5), measures(0.8, 0.479)))
        .containsExactly("recall 0.479, that of what is served is 0.500 [0.480, 0.520]");
  }

  @Test
  void theRuleForPublicationHoldsWhateverWasServed() {
    assertThat(shortfalls(measures(0.7, 0.1), measures(0.74, 0.19)))
        .containsExactly(
            "precision 0.740, at least 0.75 is wanted", "recall 0.190, at least 0.20 is wanted");
  }

  @Test
  void theSecondGenerationCountsWhereBothHaveIt() {
    Measures good = measures(0.8, 0.5);
    EditionChanges changes =
        new EditionChanges(
            new AnchorChanges(10, 10, 0, 0),
            200,
            0,
            Double.NaN,
            List.of(),
            List.of(),
            good,
            good,
            new OnArticles(150, measures(0.9, 0.8), measures(0.881, 0.77)));

    assertThat(changes.shortfalls())
        .containsExactly(
            "second generation's recall 0.770, that of what is served is 0.800 [0.780, 0.820]");
  }

  @Test
  void nothingSuggestedIsNotGoodEnough() {
    assertThat(shortfalls(measures(0.8, 0.5), measures(Double.NaN, 0))).isNotEmpty();
  }

  @Test
  void lostAnchorsAreThoseThatAreNotThereAnyMore() {
    assertThat(new AnchorChanges(10, 12, 5, 0).lost()).isEqualTo(3);
    assertThat(new AnchorChanges(-1, 12, 5, 0).lost()).isEqualTo(-1);
  }
}
