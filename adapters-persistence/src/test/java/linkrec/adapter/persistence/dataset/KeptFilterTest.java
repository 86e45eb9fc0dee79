package linkrec.adapter.persistence.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilterTest {

  @TempDir private Path folder;

  private final AtomicInteger made = new AtomicInteger();

  private KeptFilter.Place place(String source) {
    return new KeptFilter.Place(folder.resolve("anchors.filter"), source);
  }

  private Supplier<KeyFilter> of(String... keys) {
    return () -> {
      made.incrementAndGet();
      return KeyFilter.of(List.of(keys).iterator(), keys.length);
    };
  }

  private static boolean knows(PhraseFilter filter, String key) {
    return filter.mayContain(PhraseHash.of(key));
  }

  @Test
  void isMadeOnceForOneSource() {
    KeptFilter.at(place("sum 1"), of("river", "bank"));
    PhraseFilter again = KeptFilter.at(place("sum 1"), of("other"));

    assertThat(made).hasValue(1);
    assertThat(knows(again, "river")).isTrue();
    assertThat(knows(again, "bank")).isTrue();
    assertThat(knows(again, "other")).isFalse();
  }

  @Test
  void isMadeAnewForAnotherSource() {
    KeptFilter.at(place("sum 1"), of("river"));
    PhraseFilter other = KeptFilter.at(place("sum 2"), of("bank"));

    assertThat(made).hasValue(2);
    assertThat(knows(other, "bank")).isTrue();
  }

  @Test
  void isMadeAnewWhenOneOctetIsWrong() throws IOException {
    KeptFilter.at(place("sum 1"), of("river"));
    byte[] whole = Files.readAllBytes(place("").file());
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 4;
      assertThat(KeptFilter.of(damaged, "sum 1")).as("octet %d", i).isEmpty();
      assertThat(KeptFilter.of(Arrays.copyOf(whole, i), "sum 1")).as("%d octets", i).isEmpty();
    }
    assertThat(KeptFilter.of(whole, "sum 1")).isPresent();
  }

  @Test
  void isUsedWhereItCannotBeKept() throws IOException {
    Path noFolder = Files.writeString(folder.resolve("file"), "").resolve("anchors.filter");

    PhraseFilter filter = KeptFilter.at(new KeptFilter.Place(noFolder, "sum"), of("river"));

    assertThat(knows(filter, "river")).isTrue();
  }

  @Test
  void leavesNothingUnfinishedBeside() throws IOException {
    KeptFilter.at(place("sum 1"), of("river"));

    try (var entries = Files.list(folder)) {
      assertThat(entries).containsExactly(place("").file());
    }
  }
}
