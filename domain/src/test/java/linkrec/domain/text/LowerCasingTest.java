package linkrec.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LowerCasingTest {
  private static final String AWKWARD =
      "aAIiİıJjĮÌÍĨ\u0307\u0300\u0323ΣσςΑά·ªʰ’'-.ⓐ\u0345ßẞǅǲЖԱႠᲐᎠꭰÅK\uD801\uDC00\uDC28\uD83D\0";

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreDefault() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource({
    "tr, ISPARTA, ısparta",
    "tr, İZMİR, izmir",
    "az, QARABAĞ KİTABI, qarabağ kitabı",
    "lt, J\u0303, j\u0307\u0303",
    "lt, \u00CC, i\u0307\u0300",
    "lt, JIS, jis",
    "el, ΟΔΟΣ ΣΟΦΙΑΣ, οδος σοφιας",
    "nl, IJSSEL, ijssel",
    "de, STRASSE GROẞ, strasse groß",
    "en, İ, i\u0307",
    "xx, ІВАН, іван",
    "ka, ᲗᲑᲘᲚᲘᲡᲘ, თბილისი"
  })
  void followsTheRulesOfTheLanguage(String language, String text, String lower) {
    assertThat(LowerCasing.of(language).lower(text)).isEqualTo(lower);
  }

  @ParameterizedTest
  @CsvSource({"tr-TR, ı", "TR, ı", "az_latn, ı", "azb, i", "trv, i", "'', i", "lt-x, i"})
  void readsLanguageCodesInAnySpelling(String code, String lower) {
    assertThat(LowerCasing.of(code).lower("I")).isEqualTo(lower);
  }

  @Test
  void ordinaryLanguagesShareTheRulesOfTheKeys() {
    assertThat(LowerCasing.of("fr")).isSameAs(LowerCasing.root());
  }

  @Test
  void answersTheSameTextWhenNothingChanges() {
    String text = new String("already small: é 東京 \uD83D\uDE00");
    assertThat(LowerCasing.root().lower(text)).isEqualTo(text);
    String plain = new String("already small");
    assertThat(LowerCasing.root().lower(plain)).isSameAs(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "tr", "az", "lt"})
  void doesNotDependOnTheDefaultLanguage(String machine) {
    Locale.setDefault(Locale.forLanguageTag(machine));
    assertThat(LowerCasing.root().lower("TITLE İ J\u0303")).isEqualTo("title i\u0307 j\u0303");
    assertThat(LowerCasing.of("TR").lower("TITLE")).isEqualTo("tıtle");
    assertThat(LowerCasing.of("LT").lower("J\u0303")).isEqualTo("j\u0307\u0303");
  }

  @Test
  void readsNothingBesideThePartAskedFor() {
    char[] target = new char[12];
    int end = LowerCasing.root().lower("ΑΣΣΑ".toCharArray(), 0, 2, target, 1);
    assertThat(new String(target, 1, end - 1)).isEqualTo("ας");
    end = LowerCasing.root().lower("ΑΣΣΑ".toCharArray(), 2, 4, target, 0);
    assertThat(new String(target, 0, end)).isEqualTo("σα");
  }

  @Provide
  Arbitrary<String> awkwardTexts() {
    return Arbitraries.strings().withChars(AWKWARD.toCharArray()).ofMaxLength(12);
  }

  @Property(tries = 5000)
  void equalsIcuInEveryContext(@ForAll("awkwardTexts") String text) {
    for (String language : new String[] {"tr", "az", "lt", "el", "en"}) {
      assertEqualsIcu(language, text);
    }
  }

  @Property(tries = 2000)
  void equalsIcuOnAnyText(@ForAll String text) {
    assertEqualsIcu("lt", text);
    assertEqualsIcu("fr", text);
  }

  @Test
  void equalsIcuOnEveryCharacter() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = Character.toString(c);
      String wanted = UCharacter.toLowerCase(ULocale.ROOT, text);
      if (!LowerCasing.root().lower(text).equals(wanted)) {
        throw new AssertionError("U+" + Integer.toHexString(c));
      }
    }
  }

  private static void assertEqualsIcu(String language, String text) {
    String wanted = UCharacter.toLowerCase(new ULocale(language), text);
    LowerCasing casing = LowerCasing.of(language);
    assertThat(casing.lower(text)).isEqualTo(wanted);
    char[] target = new char[text.length() * LowerCasing.MOST_UNITS_PER_UNIT];
    int end = casing.lower(text.toCharArray(), 0, text.length(), target, 0);
    assertThat(new String(target, 0, end)).isEqualTo(wanted);
  }
}
