package linkrec.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import linkrec.domain.evaluation.PageVerdict.Ranked;
import linkrec.domain.evaluation.PageVerdict.Served;
import linkrec.domain.evaluation.PageVerdict.Step;
import org.junit.jupiter.api.Test;

class PageVerdictTest {

  /** The long phrase stands in the way of the short one as long as it is served. */
  private static List<ScoredLink<String>> choice(double threshold) {
    if (threshold <= 0.25f) {
      return List.of(new ScoredLink<>("long", 0.25f), new ScoredLink<>("other", 0.75f));
    }
    return List.of(new ScoredLink<>("short", 0.5f), new ScoredLink<>("other", 0.75f)).stream()
        .filter(link -> link.score() >= threshold)
        .toList();
  }

  private final PageVerdict verdict =
      PageVerdict.of(Set.of("short", "other", "never"), PageVerdictTest::choice);

  @Test
  void choosesAnewAtEveryThreshold() {
    assertThat(verdict.gold()).isEqualTo(3);
    assertThat(verdict.rows()).hasSize(Thresholds.COUNT);
    assertThat(verdict.rows().get(Thresholds.numberOf(0.25))).isEqualTo(new Served(2, 1));
    assertThat(verdict.rows().get(Thresholds.numberOf(0.3))).isEqualTo(new Served(2, 2));
    assertThat(verdict.rows().get(Thresholds.numberOf(0.55))).isEqualTo(new Served(1, 1));
    assertThat(verdict.rows().get(Thresholds.numberOf(0.8))).isEqualTo(new Served(0, 0));
  }

  @Test
  void knowsWhereTheChoiceChanges() {
    assertThat(verdict.steps())
        .containsExactly(
            new Step(0.25f, new Served(2, 1)),
            new Step(0.5f, new Served(2, 2)),
            new Step(0.75f, new Served(1, 1)));
  }

  @Test
  void ranksWhatIsServedWithoutAThreshold() {
    assertThat(verdict.ranked()).containsExactly(new Ranked(0.25f, false), new Ranked(0.75f, true));
  }

  @Test
  void endsAtTheHighestScoreThereIs() {
    PageVerdict sure = PageVerdict.of(Set.of("a"), threshold -> List.of(new ScoredLink<>("a", 1f)));

    assertThat(sure.steps()).containsExactly(new Step(1, new Served(1, 1)));
  }

  @Test
  void refusesAChoiceBelowTheThreshold() {
    assertThatThrownBy(
            () -> PageVerdict.of(Set.of("a"), threshold -> List.of(new ScoredLink<>("a", 0.5f))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0.5");
  }
}
