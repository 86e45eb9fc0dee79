package linkrec.domain.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PhraseHashTest {
  /** Computed apart, with whole numbers of any size, by the formula that the class names. */
  @Test
  void isTheHashThatItSays() {
    assertThat(PhraseHash.of("")).isEqualTo(0x0000000000000000L);
    assertThat(PhraseHash.of("a")).isEqualTo(0xaeff7d4b5b72ec99L);
    assertThat(PhraseHash.of("river bank")).isEqualTo(0x831449ed86cb5672L);
    assertThat(PhraseHash.of("橋")).isEqualTo(0x0707f4a1b40c38bfL);
    assertThat(PhraseHash.of("\uD801\uDC37")).isEqualTo(0xde0f4b479dfa9796L);
  }

  @Property
  void everyStretchOfATextIsHashedAsIfItWereTheWhole(@ForAll String text) {
    String longer = text + " river " + text;
    PhraseHash hash = new PhraseHash((longer + "more").toCharArray(), longer.length());

    for (int start = 0; start <= longer.length(); start += 1 + longer.length() / 20) {
      for (int end = start; end <= longer.length(); end += 1 + longer.length() / 20) {
        if (end - start <= PhraseHash.MAX_LENGTH) {
          assertThat(hash.of(start, end)).isEqualTo(PhraseHash.of(longer.substring(start, end)));
        }
      }
    }
  }

  @Test
  void reachesTheLongestStretch() {
    String text = "ab".repeat(PhraseHash.MAX_LENGTH);
    PhraseHash hash = new PhraseHash(text.toCharArray(), text.length());

    assertThat(hash.of(3, 3 + PhraseHash.MAX_LENGTH))
        .isEqualTo(PhraseHash.of(text.substring(3, 3 + PhraseHash.MAX_LENGTH)));
  }
}
