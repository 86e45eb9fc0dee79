package linkrec.domain.suggestion;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.testkit.WikiBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A suggestion says how often its text stands before, as the client counts. */
class MatchIndexTest {
  private static final WikiBuilder WIKI =
      aWiki()
          .anchor("stone bridge", "Bridge of stone", 80)
          .anchor("old stone", "Old stone", 80)
          .anchor("mill", "Mill", 80)
          .anchor("mill pond", "Mill pond", 80);

  private static List<LinkSuggestion> suggest(String wikitext, String... excluded) {
    return new LinkSuggester(WIKI.data(), Tokenizer.of("en"))
        .score(new PageTitle("Town"), wikitext, new ExcludedSections(List.of(excluded)))
        .choose(SuggestionLimits.DEFAULT)
        .links();
  }

  @ParameterizedTest
  @CsvSource({
    "'A stone bridge.', 0",
    "'A millstone bridge. A stone bridge.', 1",
    "'Limestone bridges, millstone bridges. A stone bridge.', 2",
    "'<small>stone bridge</small> A stone bridge.', 1",
    "'<div><span>stone bridge</span></div> A stone bridge.', 1",
    "'''''stone bridge'''' A stone bridge.', 0",
    "'{{box|stone bridge}} A stone bridge.', 0",
    "'<ref>stone bridge</ref> A stone bridge.', 0",
    "'[[Nowhere|stone bridge]] A stone bridge.', 0",
    "'<blockquote>stone bridge</blockquote> A stone bridge.', 0"
  })
  void countsTheTextInWhatTheClientSearches(String wikitext, int matchIndex) {
    List<LinkSuggestion> links =
        suggest(wikitext).stream().filter(link -> link.text().equals("stone bridge")).toList();

    assertThat(links).extracting(LinkSuggestion::matchIndex).containsExactly(matchIndex);
  }

  @Test
  void countsInExcludedSectionsToo() {
    assertThat(suggest("A stone bridge. A stone bridge.\n== Past ==\nA stone bridge.", "%LEAD%"))
        .extracting(LinkSuggestion::matchIndex)
        .containsExactly(2);
  }

  @Test
  void countsOtherCasesApart() {
    List<LinkSuggestion> links = suggest("A stone bridge.\n== Past ==\nStone bridge.", "%LEAD%");

    assertThat(links).extracting(LinkSuggestion::text).containsExactly("Stone bridge");
    assertThat(links).extracting(LinkSuggestion::matchIndex).containsExactly(0);
  }

  @Test
  void countsALongerTextBeforeAShorterOneWithTheSameBeginning() {
    List<LinkSuggestion> links = suggest("A mill. The mill pond.");

    assertThat(links).extracting(LinkSuggestion::text).containsExactly("mill", "mill pond");
    assertThat(links).extracting(LinkSuggestion::matchIndex).containsExactly(0, 0);
  }

  @Test
  void leavesOutWhatTheClientCannotFind() {
    List<LinkSuggestion> links = suggest("Bold stone bridge. An old stone.");

    assertThat(links).extracting(LinkSuggestion::text).containsExactly("old stone");
    assertThat(links).extracting(LinkSuggestion::matchIndex).containsExactly(1);
  }
}
