package linkrec.domain.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PhraseHashTest {
  /** Computed apart, with whole numbers of any size, by the formula that the class names. */
  @Test
  void isTheHashThatItSays() {
    assertThat(PhraseHash.of("")).isEqualTo(0xf52a15e9a9b5e89bL);
    assertThat(PhraseHash.of("a")).isEqualTo(0x02c0bdbf481420f8L);
    assertThat(PhraseHash.of("river bank")).isEqualTo(0xe7c4455ff7e5b268L);
    assertThat(PhraseHash.of("橋")).isEqualTo(0x9c311188177275bdL);
    assertThat(PhraseHash.of("\uD801\uDC37")).isEqualTo(0x466557b5a29dea8bL);
  }

  @Property
  void aTextHashedCharacterByCharacterIsHashedAsAWhole(@ForAll String text) {
    long hash = PhraseHash.SEED;
    for (char c : text.toCharArray()) {
      hash = PhraseHash.add(hash, c);
    }

    assertThat(PhraseHash.finished(hash)).isEqualTo(PhraseHash.of(text));
  }
}
