package linkrec.domain.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import linkrec.domain.InvalidRequestException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-classical", "be_x_old", "zh-Hant", "x"})
  void takesWhatWikisUse(String code) {
    assertThat(new LanguageCode(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "../en",
        "en/",
        "en.txt",
        "é",
        "en\n",
        "12345678901234567890123456789012345678901"
      })
  void refusesWhatIsNoPlainName(String code) {
    assertThatThrownBy(() -> new LanguageCode(code))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.field()).isEqualTo("language_code"))
        .hasMessageContaining("'" + code + "'");
  }
}
