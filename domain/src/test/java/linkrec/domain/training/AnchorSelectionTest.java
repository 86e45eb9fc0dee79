package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class AnchorSelectionTest {
  private final AnchorSelection selection = new AnchorSelection();

  private void add(String anchor, String target, long articles, long occurrences) {
    selection.add(anchor, new PageTitle(target), articles, occurrences);
  }

  private static Candidate candidate(String title, int count) {
    return new Candidate(new PageTitle(title), count);
  }

  @Test
  void takesWhatIsALinkTwice() {
    add("once", "Once", 1, 1);
    add("twice", "Twice", 2, 2);
    add("both", "One", 1, 1);
    add("both", "Two", 1, 1);

    assertThat(selection.linkedOftenEnough()).containsExactly("both", "twice");
    assertThat(selection.select(Map.of())).containsOnlyKeys("both", "twice");
    assertThat(selection.size()).isEqualTo(3);
  }

  @Test
  void countsRepeatedLinksAsLinksButNotAsArticles() {
    add("bridge", "Bridge", 1, 1);
    add("bridge", "Bridge", 0, 3);

    assertThat(selection.linksOf("bridge")).isEqualTo(4);
    assertThat(selection.select(Map.of()).get("bridge").all())
        .containsExactly(candidate("Bridge", 1));
  }

  @Test
  void cutsAtTheLinkProbability() {
    add("at", "At", 13, 13);
    add("below", "Below", 13, 13);

    assertThat(selection.select(Map.of("at", 187L, "below", 188L))).containsOnlyKeys("at");
  }

  @Test
  void ordersCandidatesByCountThenTitle() {
    add("mercury", "Planet", 2, 2);
    add("mercury", "Metal", 5, 5);
    add("mercury", "God", 2, 2);
    add("mercury", "Planet", 1, 1);
    add("mercury", "Car", 3, 3);

    assertThat(selection.select(Map.of()).get("mercury").all())
        .containsExactly(
            candidate("Metal", 5),
            candidate("Car", 3),
            candidate("Planet", 3),
            candidate("God", 2));
  }

  @Test
  void ordersManyCandidatesOfEqualCountsByTitle() {
    List<String> titles = List.of("Lake", "Ash", "Elm", "Oak", "Bee", "Zinc", "Tin", "Ox", "Ant");
    titles.forEach(title -> add("thing", title, 2, 2));

    assertThat(selection.select(Map.of()).get("thing").all())
        .extracting(candidate -> candidate.title().value())
        .containsExactlyElementsOf(titles.stream().sorted().toList());
  }

  @Test
  void knowsNoLinksOfAnUnknownPhrase() {
    assertThat(selection.linksOf("x")).isZero();
    assertThat(selection.select(Map.of("x", 5L))).isEmpty();
  }
}
