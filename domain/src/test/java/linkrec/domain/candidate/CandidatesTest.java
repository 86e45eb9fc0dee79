package linkrec.domain.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private static Candidate candidate(String title, int count) {
    return new Candidate(new PageTitle(title), count);
  }

  private static final Candidates FIVE =
      new Candidates(
          List.of(
              candidate("A", 2),
              candidate("B", 9),
              candidate("C", 2),
              candidate("D", 5),
              candidate("E", 2)));

  @Test
  void keepsTheOrderOfTheDictionary() {
    assertThat(FIVE.mostFrequent(3))
        .containsExactly(candidate("A", 2), candidate("B", 9), candidate("D", 5));
  }

  @Test
  void prefersEarlierOnesAmongEqualCounts() {
    assertThat(FIVE.mostFrequent(4))
        .containsExactly(
            candidate("A", 2), candidate("B", 9), candidate("C", 2), candidate("D", 5));
  }

  @Test
  void takesNoLookAtTitlesAmongEqualCounts() {
    Candidates equals =
        new Candidates(List.of(candidate("Z", 1), candidate("M", 1), candidate("A", 1)));

    assertThat(equals.mostFrequent(2)).containsExactly(candidate("Z", 1), candidate("M", 1));
  }

  @Test
  void givesAllWhereThereAreNotMore() {
    assertThat(FIVE.mostFrequent(5)).isEqualTo(FIVE.all());
    assertThat(FIVE.mostFrequent(100)).isEqualTo(FIVE.all());
    assertThat(FIVE.size()).isEqualTo(5);
  }

  @Test
  void doesNotChangeWithTheListItWasMadeOf() {
    List<Candidate> list = new ArrayList<>(List.of(candidate("A", 1)));
    Candidates candidates = new Candidates(list);
    list.add(candidate("B", 1));

    assertThat(candidates.size()).isEqualTo(1);
  }

  @Test
  void refusesNoCandidatesAndNoLinks() {
    assertThatThrownBy(() -> new Candidates(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> candidate("A", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }
}
