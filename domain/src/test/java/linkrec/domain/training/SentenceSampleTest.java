package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class SentenceSampleTest {

  private static LinkedSentence sentence(int number) {
    return new LinkedSentence(new PageTitle("Page " + number), "A [[b]].");
  }

  private static List<LinkedSentence> sample(int count, int limit) {
    SentenceSample sample = new SentenceSample(limit);
    IntStream.range(0, count).forEach(number -> sample.add(sentence(number)));
    return sample.sentences();
  }

  @Test
  void keepsAllInTheirOrderWhereTheyAreFew() {
    assertThat(sample(10, 10))
        .isEqualTo(IntStream.range(0, 10).mapToObj(i -> sentence(i)).toList());
    assertThat(sample(0, 10)).isEmpty();
  }

  @Test
  void keepsEachWithEqualChance() {
    List<LinkedSentence> kept = sample(10_000, 1_000);

    assertThat(kept).hasSize(1_000).doesNotHaveDuplicates().isEqualTo(sample(10_000, 1_000));
    for (int tenth = 0; tenth < 10; tenth++) {
      int from = tenth * 1_000;
      assertThat(kept)
          .filteredOn(
              sentence -> {
                int number = Integer.parseInt(sentence.page().value().substring(5));
                return number >= from && number < from + 1_000;
              })
          .hasSizeBetween(60, 140);
    }
  }
}
