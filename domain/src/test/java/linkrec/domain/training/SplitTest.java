package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
  private static List<LinkedSentence> sentences(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new LinkedSentence(new PageTitle("Page " + i), "A [[b]]."))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 100, 101})
  void putsEverySentenceOnOneSide(int count) {
    List<LinkedSentence> sentences = sentences(count);

    Split split = Split.of(sentences, 1000);

    List<LinkedSentence> both = new ArrayList<>(split.train());
    both.addAll(split.test());
    assertThat(both).containsExactlyInAnyOrderElementsOf(sentences);
    assertThat(split.test().size() - split.train().size()).isBetween(0, 1);
  }

  @Test
  void shufflesAlwaysTheSameWay() {
    Split split = Split.of(sentences(100), 1000);

    assertThat(split).isEqualTo(Split.of(sentences(100), 1000));
    assertThat(split.train()).isNotEqualTo(sentences(100).subList(0, 50));
  }

  @Test
  void takesNoMoreThanTheLimit() {
    Split split = Split.of(sentences(100), 10);

    assertThat(split.train()).hasSize(5);
    assertThat(split.test()).hasSize(5);
    assertThat(split.train()).doesNotContainAnyElementsOf(split.test());
  }
}
