package linkrec.domain.training;

import static linkrec.testkit.PageBuilder.aPage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwantedTargetsTest {
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
