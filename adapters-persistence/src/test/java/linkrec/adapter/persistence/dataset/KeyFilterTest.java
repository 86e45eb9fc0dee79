package linkrec.adapter.persistence.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;
import org.junit.jupiter.api.Test;

class KeyFilterTest {

  @Test
  void neverSaysNoForAKnownKeyHoweverManyThereAre() {
    for (int count : new int[] {1, 2, 3, 4, 5, 10, 63, 64, 65, 1000, 20_000}) {
      List<String> keys = keys("known ", count);
      PhraseFilter filter = KeyFilter.of(keys.iterator(), count);

      assertThat(keys).allMatch(key -> filter.mayContain(PhraseHash.of(key)));
    }
  }

  @Test
  void saysNoForMostOthers() {
    PhraseFilter filter = KeyFilter.of(keys("known ", 5000).iterator(), 5000);

    long wrong =
        keys("unknown ", 100_000).stream()
            .filter(key -> filter.mayContain(PhraseHash.of(key)))
            .count();

    assertThat(wrong).isLessThan(500);
  }

  @Test
  void knowsNothingWhereThereIsNothing() {
    PhraseFilter filter = KeyFilter.of(List.<String>of().iterator(), 0);

    assertThat(filter.mayContain(PhraseHash.of("anything"))).isFalse();
  }

  @Test
  void standsTheSameKeyTwice() {
    PhraseFilter filter = KeyFilter.of(List.of("river", "river").iterator(), 2);

    assertThat(filter.mayContain(PhraseHash.of("river"))).isTrue();
  }

  private static List<String> keys(String start, int count) {
    return IntStream.range(0, count).mapToObj(number -> start + number).toList();
  }
}
