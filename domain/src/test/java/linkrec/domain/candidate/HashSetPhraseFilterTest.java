package linkrec.domain.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HashSetPhraseFilterTest {
  @Property(tries = 300)
  void neverSaysNoForAKnownPhrase(
      @ForAll Set<String> known, @ForAll @IntRange(max = 50) int countedTooMany) {
    HashSetPhraseFilter filter =
        HashSetPhraseFilter.of(known.iterator(), known.size() + countedTooMany);

    assertThat(known).allMatch(text -> filter.mayContain(PhraseHash.of(text)));
  }

  @Test
  void neverSaysNoForAnyOfManyPhrases() {
    for (int size : new int[] {1, 7, 8, 9, 15, 16, 17, 1023, 1024, 1025, 20_000}) {
      List<String> known = IntStream.range(0, size).mapToObj(i -> "known " + i).toList();
      HashSetPhraseFilter filter = HashSetPhraseFilter.of(known.iterator(), size);

      assertThat(known).allMatch(text -> filter.mayContain(PhraseHash.of(text)));
    }
  }

  @Test
  void rarelySaysYesForAnUnknownPhrase() {
    List<String> known = IntStream.range(0, 20_000).mapToObj(i -> "known " + i).toList();
    HashSetPhraseFilter filter = HashSetPhraseFilter.of(known.iterator(), known.size());

    long wrong =
        IntStream.range(0, 200_000)
            .filter(i -> filter.mayContain(PhraseHash.of("other " + i)))
            .count();

    assertThat(wrong).isLessThanOrEqualTo(2);
  }

  @Test
  void saysNoToEverythingWhenEmpty() {
    HashSetPhraseFilter filter = HashSetPhraseFilter.of(List.<String>of().iterator(), 0);

    assertThat(filter.mayContain(PhraseHash.of("river"))).isFalse();
    assertThat(filter.mayContain(0)).isFalse();
  }

  @Test
  void endsItsSearchWhereSlotsAreCrowded() {
    HashSetPhraseFilter filter = HashSetPhraseFilter.of(List.of("river").iterator(), 1);
    long sameSlot = PhraseHash.of("river") + (1L << 40);

    assertThat(filter.mayContain(sameSlot)).isFalse();
  }
}
