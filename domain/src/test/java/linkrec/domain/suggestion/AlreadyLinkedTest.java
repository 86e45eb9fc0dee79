package linkrec.domain.suggestion;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.testkit.WikiBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page links already, or is, is not suggested. */
class AlreadyLinkedTest {
  private final WikiBuilder wiki =
      aWiki()
          .anchor("stone bridge", "Stone bridge", 80)
          .page("Harbour")
          .redirect("Old crossing", "Stone bridge")
          .redirect("Lost crossing", "Nowhere");

  private List<String> suggested(String title, String wikitext) {
    return new LinkSuggester(wiki.data(), Tokenizer.of("en"))
            .score(new PageTitle(title), wikitext, ExcludedSections.NONE)
            .choose(SuggestionLimits.DEFAULT)
            .links()
            .stream()
            .map(LinkSuggestion::text)
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[Stone bridge]]",
        "[[Stone bridge|x]]",
        "[[stone bridge|x]]",
        "[[Stone_bridge|x]]",
        "[[ stone__bridge |x]]",
        "[[Stone%20bridge|x]]",
        "[[:Stone bridge|x]]",
        "[[Stone bridge#Arches|x]]",
        "[[Old crossing|x]]",
        "[[old_crossing|x]]",
        "<ref>[[Stone bridge|x]]</ref>",
        "{{box|[[Stone bridge|x]]}}",
        "[[File:A.jpg|thumb|see [[Stone bridge|x]]]]",
        "{|\n| [[Stone bridge|x]]\n|}"
      })
  void passesOverALinkedPage(String link) {
    assertThat(suggested("Town", "A stone bridge. See " + link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[Harbour]]",
        "[[Harbour|bridge]]",
        "[[Nowhere|stone bridge]]",
        "[[Lost crossing|stone bridge]]",
        "[[STONE BRIDGE|x]]",
        "<!-- [[Stone bridge]] -->",
        "<nowiki>[[Stone bridge]]</nowiki>"
      })
  void suggestsBesideOtherLinks(String link) {
    assertThat(suggested("Town", "A stone bridge. See " + link)).containsExactly("stone bridge");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[Harbour|stone bridge]]",
        "[[Harbour|the old Stone BRIDGE]]",
        "[[harbour|stone bridges]]"
      })
  void passesOverAPhraseWithinALinkedText(String link) {
    assertThat(suggested("Town", "A stone bridge. See " + link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Stone bridge", "stone bridge", "The stone bridge of the town"})
  void passesOverThePagesOwnTitle(String title) {
    assertThat(suggested(title, "A stone bridge.")).isEmpty();
  }

  @Test
  void passesOverThePageItselfUnderAnotherPhrase() {
    wiki.anchor("crossing", "Town", 90);

    assertThat(suggested("Town", "A crossing.")).isEmpty();
    assertThat(suggested("town", "A crossing.")).isEmpty();
    assertThat(suggested("Harbour", "A crossing.")).containsExactly("crossing");
  }

  @Test
  void passesOverAPhraseWithAnyCandidateLinked() {
    wiki.anchor("stone bridge", "Card game", 1);

    assertThat(suggested("Town", "A stone bridge. See [[card game|x]].")).isEmpty();
  }

  @Test
  void countsChosenLinksAsLinked() {
    wiki.anchor("old crossing", "Stone bridge", 80);

    assertThat(suggested("Town", "An old crossing. A stone bridge."))
        .containsExactly("old crossing");
  }

  @Test
  void passesOverAPhraseWithinAChosenOne() {
    wiki.anchor("stone bridge of arlen", "Arlen bridge", 70);

    assertThat(suggested("Town", "The stone bridge of Arlen. A stone bridge."))
        .containsExactly("stone bridge of Arlen");
  }
}
