package linkrec.domain.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class PhraseHashTest {

  @Property
  void aStretchHasTheHashOfTheSameTextAlone(
      @ForAll @StringLength(max = 60) String before,
      @ForAll @StringLength(max = 60) String text,
      @ForAll @StringLength(max = 60) String after) {
    char[] whole = (before + text + after).toCharArray();
    PhraseHash hash = new PhraseHash(whole, whole.length);
    int start = before.length();
    assertThat(hash.of(start, start + text.length())).isEqualTo(PhraseHash.of(text));
  }

  @Property
  void differentTextsDifferInTheirHash(@ForAll String first, @ForAll String second) {
    // Equal hashes of different texts are possible, but not among these few.
    assertThat(PhraseHash.of(first) == PhraseHash.of(second)).isEqualTo(first.equals(second));
  }
}
