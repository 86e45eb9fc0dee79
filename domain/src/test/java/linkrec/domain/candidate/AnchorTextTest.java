package linkrec.domain.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorTextTest {
  @ParameterizedTest
  @CsvSource({
    "River Bank, river bank",
    "' \u00A0River\t', river",
    "TITLE, title",
    "I, i",
    "\u0130zmir, i\u0307zmir",
    "ΟΔΟΣ, οδος",
    "ΟΔΟΣ ΟΔΟΣ, οδος οδος",
    "ẞ, ß",
    "\uD801\uDC0F, \uD801\uDC37",
    "'a  B', 'a  b'"
  })
  void isLowerCaseByNoLanguagesRules(String phrase, String key) {
    assertThat(AnchorText.keyOf(phrase)).isEqualTo(key);
  }

  @Test
  void isNothingWhereOnlyWhiteSpaceStands() {
    assertThat(AnchorText.keyOf(" \u00A0\n")).isEmpty();
    assertThatThrownBy(() -> new AnchorText("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isFoundInADictionaryInMemoryWhenKnown() {
    Candidates bridge = new Candidates(List.of(new Candidate(new PageTitle("Bridge"), 3)));
    AnchorDictionary dictionary = AnchorDictionary.of(Map.of("bridge", bridge));

    assertThat(dictionary.lookUp(List.of(new AnchorText("bridge"), new AnchorText("Bridge"))))
        .containsOnly(Map.entry(new AnchorText("bridge"), bridge));
    assertThat(dictionary.filter().mayContain(PhraseHash.of("bridge"))).isTrue();
    assertThat(dictionary.filter().mayContain(PhraseHash.of("Bridge"))).isFalse();
  }
}
