package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linkrec.domain.page.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikiLanguageTest {
  private final List<String> warnings = new ArrayList<>();

  private String language(String asked, String file, String header) {
    return WikiLanguage.of(
            asked == null ? null : new LanguageCode(asked),
            new DumpRequest(List.of(Path.of("dumps", file), Path.of("frwiki-2.xml")), false),
            new SiteInfo("", "", header, "first-letter"),
            warnings::add)
        .value();
  }

  @ParameterizedTest
  @CsvSource({
    "elwiki-20260101-pages-articles.xml.bz2, el",
    "elwiki.xml, el",
    "frwiktionary-latest.xml, fr",
    "zh_classicalwiki-20260101.xml, zh_classical",
    "zh_min_nanwiki-20260101.xml, zh_min_nan",
    "idwiki.xml.gz, id"
  })
  void isReadFromTheDumpsName(String file, String language) {
    assertThat(language(null, file, language)).isEqualTo(language);
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"sample.xml", "friendswiki.xml", "ELwiki.xml", "wiki.xml", "commonswiki.xml", ".xml"})
  void isReadFromTheHeaderWhereTheNameSaysNothing(String file) {
    assertThat(language(null, file, "el")).isEqualTo("el");
    assertThat(warnings).isEmpty();
  }

  @Test
  void followsTheNameAndWarnsWhereTheHeaderSaysOtherwise() {
    assertThat(language(null, "elwiki.xml", "en")).isEqualTo("el");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("'el'", "'en'", "--language");
  }

  @Test
  void isWhatWasAskedForWithoutAWarning() {
    assertThat(language("fr", "elwiki.xml", "en")).isEqualTo("fr");
    assertThat(warnings).isEmpty();
  }

  @Test
  void isEnglishWhereNothingSaysMore() {
    assertThat(language(null, "sample.xml", "")).isEqualTo("en");
  }

  @Test
  void isReadFromTheNameWhereTheHeaderSaysNothing() {
    assertThat(language(null, "elwiki.xml", "")).isEqualTo("el");
    assertThat(warnings).isEmpty();
  }
}
