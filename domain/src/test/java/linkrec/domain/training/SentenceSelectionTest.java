package linkrec.domain.training;

import static linkrec.testkit.PageBuilder.aPage;
import static org.assertj.core.api.Assertions.assertThat;

import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSelectionTest {
  private static String select(String language, String wikitext) {
    return new SentenceSelection(new LanguageCode(language))
        .select(aPage().saying(wikitext))
        .map(LinkedSentence::wikitext)
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiterString = " -> ",
      value = {
        "No link. A [[bridge]] here. A [[mill]]. -> A [[bridge]] here.",
        "A [[bridge]] without an end -> none",
        "A [[bridge]]? A [[mill]]. -> A [[mill]].",
        "A [[Bridge|stone bridge]]. -> A [[Bridge|stone bridge]].",
        "A [[ Bridge ]]. -> A [[Bridge| Bridge ]].",
        "The ''old'' '''[[bridge]]''' stands. -> The old [[bridge]] stands.",
        "{{box|x.}}A<ref>y.</ref> [[bridge]]. -> A [[bridge]].",
        "[[File:A.jpg|thumb|A [[b]].]]A [[bridge]]. -> A [[bridge]].",
        "A [[Bridge|''old'' bridge]]. -> A [[Bridge|old bridge]].",
        "A [[bridge]] of the St. Mary. -> none"
      })
  void takesTheFirstSentenceWithALinkAndOneFullStop(String wikitext, String sentence) {
    assertThat(select("en", wikitext)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A bridge.", "{{box|[[bridge]].}}", "[[bridge]]", "a\n[[b]]\nc."})
  void takesNothingWhereNoSentenceIsFit(String wikitext) {
    assertThat(select("en", wikitext)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({
    "hi, 'यह [[नदी]] है। यह [[पुल]] है।', यह [[नदी]] है।",
    "ja, これは[[橋]]です。あれは[[川]]です。, これは[[橋]]です。",
    "hy, 'Սա [[կամուրջ]] է։ Սա [[գետ]] է։', Սա [[կամուրջ]] է։"
  })
  void knowsTheFullStopsOfOtherScripts(String language, String wikitext, String sentence) {
    assertThat(select(language, wikitext)).isEqualTo(sentence);
  }

  @Test
  void crossesNoLineNorHeading() {
    assertThat(select("en", "First\nA [[bridge]].")).isEqualTo("A [[bridge]].");
    assertThat(select("en", "First [[mill]]\n== Head ==\nA [[bridge]]."))
        .isEqualTo("A [[bridge]].");
    assertThat(select("en", "First<br>A [[bridge]].")).isEqualTo("A [[bridge]].");
  }

  @Test
  void endsWithinNoLink() {
    assertThat(select("en", "See [[Bridge|it! Here]] now."))
        .isEqualTo("See [[Bridge|it! Here]] now.");
  }

  @Test
  void keepsToOneLineWithoutTabs() {
    assertThat(select("en", "A\told [[Bridge|stone\n\tbridge]] here."))
        .isEqualTo("A old [[Bridge|stone  bridge]] here.");
  }

  @Test
  void saysFromWhichPageItIs() {
    assertThat(
            new SentenceSelection(new LanguageCode("en"))
                .select(aPage().titled("Arlen").saying("A [[b]].")))
        .contains(new LinkedSentence(new PageTitle("Arlen"), "A [[b]]."));
  }
}
