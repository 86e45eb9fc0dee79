package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class AnchorTallyTest {
  private final AnchorTally tally = new AnchorTally();

  private void add(String target, long articles, long occurrences) {
    tally.add(new PageTitle(target), articles, occurrences);
  }

  private static Candidate candidate(String title, int count) {
    return new Candidate(new PageTitle(title), count);
  }

  @Test
  void isNoLinkAtFirst() {
    assertThat(tally.isLinked()).isFalse();
    assertThat(tally.isLinkedOftenEnough()).isFalse();
  }

  @Test
  void takesWhatIsALinkTwice() {
    add("One", 1, 1);

    assertThat(tally.isLinked()).isTrue();
    assertThat(tally.isLinkedOftenEnough()).isFalse();
    add("Two", 1, 1);
    assertThat(tally.isLinkedOftenEnough()).isTrue();
  }

  @Test
  void countsRepeatedLinksAsLinksButNotAsArticles() {
    add("Bridge", 1, 1);
    add("Bridge", 0, 3);

    assertThat(tally.links()).isEqualTo(4);
    assertThat(tally.candidates().all()).containsExactly(candidate("Bridge", 1));
  }

  @Test
  void cutsAtTheLinkProbability() {
    assertThat(AnchorTally.isAnchor(13, 187)).isTrue();
    assertThat(AnchorTally.isAnchor(13, 188)).isFalse();
    assertThat(AnchorTally.isAnchor(2, 0)).isTrue();
  }

  @Test
  void ordersCandidatesByCountThenTitle() {
    add("Planet", 2, 2);
    add("Metal", 5, 5);
    add("God", 2, 2);
    add("Planet", 1, 1);
    add("Car", 3, 3);

    assertThat(tally.candidates().all())
        .containsExactly(
            candidate("Metal", 5),
            candidate("Car", 3),
            candidate("Planet", 3),
            candidate("God", 2));
  }

  @Test
  void ordersManyCandidatesOfEqualCountsByTitle() {
    List<String> titles = List.of("Lake", "Ash", "Elm", "Oak", "Bee", "Zinc", "Tin", "Ox", "Ant");
    titles.forEach(title -> add(title, 2, 2));

    assertThat(tally.candidates().all())
        .extracting(candidate -> candidate.title().value())
        .containsExactlyElementsOf(titles.stream().sorted().toList());
  }
}
