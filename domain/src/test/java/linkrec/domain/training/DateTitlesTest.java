package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTitlesTest {

  private static boolean isDate(String language, String title) {
    return new DateTitles(new LanguageCode(language)).test(new PageTitle(title));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1994",
    "en, May 5",
    "en, 'May 5, 1994'",
    "en, May 1994",
    "en, 44 BC",
    "de, 5. Mai",
    "de, 1. Januar 2001",
    "fr, 5 mai",
    "fr, 1er mai",
    "es, 5 de mayo",
    "pl, 5 maja",
    "el, 5 Μαΐου",
    "ru, 5 мая",
    "ja, 1994年",
    "ja, 5月5日",
    "ko, 1994년",
    "zh, 5月5日",
    "mr, १९९४",
    "hy, 1994",
    "ltg, 1994",
    "fa, ۵ مه",
    "tr, 5 Mayıs"
  })
  void areYearsAndDates(String language, String title) {
    assertThat(isDate(language, title)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "en, May",
    "en, 5 apples",
    "en, May 5 riots",
    "en, 12345",
    "en, 1994 in music",
    "en, 5 mai",
    "de, Mai 5",
    "ja, 年",
    "ja, 日本",
    "fr, 5 mainates"
  })
  void areNoOtherTitles(String language, String title) {
    assertThat(isDate(language, title)).isFalse();
  }
}
