package linkrec.domain.training;

import static linkrec.testkit.PageBuilder.aPage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwantedTargetsTest {
  private static Optional<String> reason(String wiki, String... types) {
    return UnwantedTargets.reason(WikiId.parse(wiki), new TreeSet<>(List.of(types)));
  }

  @Test
  void sayWhyAPageIsUnwanted() {
    assertThat(reason("frwiki", "Q5", "Q4167410")).contains("disambiguation page (Q4167410)");
    assertThat(reason("frwiki", "Q13406463")).contains("list (Q13406463)");
    assertThat(reason("frwiki", "Q577")).contains("date or time span (Q577)");
    assertThat(reason("frwiki", "Q8142")).contains("unit or currency (Q8142)");
    assertThat(reason("frwiki", "Q202444")).contains("name (Q202444)");
  }

  @Test
  void welcomeOtherPages() {
    assertThat(reason("frwiki")).isEmpty();
    assertThat(reason("frwiki", "Q5", "Q41674100")).isEmpty();
  }

  @Test
  void areCountriesAndContinentsOnTheEnglishWikipediaOnly() {
    assertThat(reason("enwiki", "Q6256")).contains("country (Q6256)");
    assertThat(reason("enwiki", "Q5107")).contains("continent (Q5107)");
    assertThat(reason("frwiki", "Q6256", "Q5107")).isEmpty();
    assertThat(reason("enwiktionary", "Q6256")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x __DISAMBIG__",
        "{{disambiguation}}",
        "{{DISAMBIG}}",
        "{{ Dab }}",
        "{{Disambiguation|geo}}",
        "{{box|{{hndis|name=x}}}}",
        "text\n{{Begriffsklärung}}",
        "{{Rozlišovacia_stránka}}",
        "{{Неоднозначность}}",
        "{{曖昧さ回避}}",
        "{{توضيح}}"
      })
  void areDisambiguationPagesByTheirMarkup(String wikitext) {
    assertThat(UnwantedTargets.isDisambiguation(aPage().saying(wikitext))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{{",
        "{{}}",
        "disambiguation",
        "[[Disambig]]",
        "{{disambiguation needed}}",
        "{{box|disambig}}",
        "{disambig}",
        "{{About|dab}}"
      })
  void areNoOtherPages(String wikitext) {
    assertThat(UnwantedTargets.isDisambiguation(aPage().saying(wikitext))).isFalse();
  }
}
