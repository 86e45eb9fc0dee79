package linkrec.domain.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import linkrec.domain.InvalidRequestException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikiIdTest {
  @ParameterizedTest
  @CsvSource({
    "simplewiki, WIKIPEDIA, simple",
    "frwiktionary, WIKTIONARY, fr",
    "frwikisource, WIKISOURCE, fr",
    "frwikibooks, WIKIBOOKS, fr",
    "frwikinews, WIKINEWS, fr",
    "frwikiquote, WIKIQUOTE, fr",
    "frwikiversity, WIKIVERSITY, fr",
    "frwikivoyage, WIKIVOYAGE, fr",
    "bat_smgwiki, WIKIPEDIA, bat_smg",
    "be-taraskwiki, WIKIPEDIA, be-tarask",
    "wikiwiki, WIKIPEDIA, wiki",
    "wiktionarywiki, WIKIPEDIA, wiktionary"
  })
  void readsAnIdByTheLongestSuffix(String id, Project project, String domain) {
    assertThat(WikiId.parse(id)).isEqualTo(new WikiId(project, domain));
    assertThat(WikiId.parse(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "commons", "fr", "frWIKI", "frwiki/", "frwiki\n", "frwikis"})
  void refusesAnIdWithoutAKnownSuffix(String id) {
    assertThatThrownBy(() -> WikiId.parse(id))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("'" + id + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../x",
        "..",
        "a/b",
        "a\\b",
        "x; drop table",
        "x`",
        "x'",
        "FR",
        "é",
        "ı",
        "a b",
        "a.b",
        "a\n",
        "a\u0000",
        "%2e",
        "12345678901234567890123456789012345678901"
      })
  void refusesADomainThatIsNoPlainName(String domain) {
    assertThatThrownBy(() -> WikiId.of("wikipedia", domain))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.field()).isEqualTo("wiki_domain"));
    assertThatThrownBy(() -> WikiId.parse(domain + "wiki"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("'" + domain + "'");
  }

  @Test
  void takesADomainOfFortyCharacters() {
    String domain = "a".repeat(40);

    assertThat(WikiId.of("wiktionary", domain).value()).isEqualTo(domain + "wiktionary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wiki", "Wikipedia", "wikipedia ", "commons", "../wikipedia"})
  void refusesAnUnknownProject(String project) {
    assertThatThrownBy(() -> WikiId.of(project, "fr"))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.field()).isEqualTo("project"))
        .hasMessageContaining("'" + project + "'")
        .hasMessageContaining("wikivoyage");
  }

  @Test
  void namesItsFilesByProjectAndDomain() {
    assertThat(WikiId.of("wikipedia", "sample").value()).isEqualTo("samplewiki");
    assertThat(WikiId.of("wikiquote", "sample").value()).isEqualTo("samplewikiquote");
  }

  @Provide
  Arbitrary<String> domains() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("abwikt-_09").ofMinLength(1).ofMaxLength(40),
        Arbitraries.of("wiki", "wiktionary", "enwiki", "wikisource"));
  }

  @Property
  void anIdIsReadAsWhatItWasMadeOf(@ForAll Project project, @ForAll("domains") String domain) {
    WikiId wiki = new WikiId(project, domain);

    assertThat(WikiId.parse(wiki.value())).isEqualTo(wiki);
  }
}
