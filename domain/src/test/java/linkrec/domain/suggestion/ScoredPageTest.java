package linkrec.domain.suggestion;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.testkit.WikiBuilder;
import org.junit.jupiter.api.Test;

class ScoredPageTest {
  private final WikiBuilder wiki =
      aWiki()
          .anchor("bridge", "Bridge", 50)
          .anchor("tower", "Tower", 70)
          .anchor("mill", "Mill", 90);

  private PageChoice page(String wikitext) {
    return new LinkSuggester(wiki.data(), Tokenizer.of("en"))
        .score(new PageTitle("Town"), wikitext, ExcludedSections.NONE);
  }

  private List<String> chosen(String wikitext, double threshold, int maxSuggestions) {
    return texts(page(wikitext).choose(new SuggestionLimits(threshold, maxSuggestions)));
  }

  private List<String> chosen(String wikitext) {
    return chosen(wikitext, 0.5, SuggestionLimits.ALL);
  }

  private static List<String> texts(Suggestions suggestions) {
    return suggestions.links().stream().map(LinkSuggestion::text).toList();
  }

  @Test
  void takesTheThresholdItselfAndMore() {
    String wikitext = "A bridge, a tower, a mill.";

    assertThat(chosen(wikitext, 0, -1)).containsExactly("bridge", "tower", "mill");
    assertThat(chosen(wikitext, 0.5, -1)).containsExactly("bridge", "tower", "mill");
    assertThat(chosen(wikitext, Math.nextUp(0.5f), -1)).containsExactly("tower", "mill");
    // The score 0.7 in single precision is less than the double 0.7.
    assertThat(chosen(wikitext, 0.7, -1)).containsExactly("tower", "mill");
    assertThat(chosen(wikitext, 0.71, -1)).containsExactly("mill");
    assertThat(chosen(wikitext, 1, -1)).isEmpty();
  }

  @Test
  void endsAtTheLimit() {
    Suggestions suggestions =
        page("A bridge, a tower, a mill.").choose(new SuggestionLimits(0.5, 2));

    assertThat(texts(suggestions)).containsExactly("bridge", "tower");
    assertThat(suggestions.ending()).isEqualTo(Ending.LIMIT_REACHED);
  }

  @Test
  void isCompleteWhereNothingWasLeft() {
    PageChoice page = page("A bridge, a tower, a mill.");

    assertThat(page.choose(new SuggestionLimits(0.5, 3)).ending()).isEqualTo(Ending.COMPLETE);
    assertThat(page.choose(new SuggestionLimits(0.5, -1)).ending()).isEqualTo(Ending.COMPLETE);
    assertThat(page("").choose(SuggestionLimits.DEFAULT).ending()).isEqualTo(Ending.COMPLETE);
  }

  @Test
  void choosesAnewWithOtherLimits() {
    PageChoice page = page("A bridge, a tower, a mill.");

    Suggestions first = page.choose(SuggestionLimits.DEFAULT);
    page.choose(new SuggestionLimits(0.6, 1));

    assertThat(page.choose(SuggestionLimits.DEFAULT)).isEqualTo(first);
  }

  @Test
  void prefersLongerPhrasesInASentence() {
    wiki.anchor("mill tower", "Mill tower", 60);

    assertThat(chosen("A bridge and a mill tower.", 0.5, 1)).containsExactly("mill tower");
    assertThat(chosen("A bridge and a mill tower.")).containsExactly("bridge", "mill tower");
  }

  @Test
  void fallsBackToShorterPhrasesUnderTheThreshold() {
    wiki.anchor("mill tower", "Mill tower", 30);

    assertThat(chosen("A mill tower.")).containsExactly("mill", "tower");
  }

  @Test
  void goesThroughSentencesInOrder() {
    wiki.anchor("mill tower", "Mill tower", 60);

    assertThat(chosen("A bridge. A mill tower.", 0.5, 1)).containsExactly("bridge");
  }

  @Test
  void linksAPhraseOnceWhereItFirstStands() {
    List<LinkSuggestion> links =
        page("A bridge. The Bridge. A bridge.").choose(SuggestionLimits.DEFAULT).links();

    assertThat(links).hasSize(1);
    assertThat(links.get(0).span().start()).isEqualTo(2);
  }

  @Test
  void linksAPhraseLaterWhereItsFirstPlaceIsTaken() {
    wiki.anchor("old mill", "Old mill", 60).anchor("mill stream", "Mill stream", 60);

    List<LinkSuggestion> links =
        page("An old mill stream. The mill stream.").choose(SuggestionLimits.DEFAULT).links();

    assertThat(links).extracting(LinkSuggestion::text).containsExactly("old mill", "mill stream");
    assertThat(links.get(1).span().start()).isEqualTo(24);
    assertThat(links.get(1).matchIndex()).isZero();
  }

  @Test
  void standsInTheOrderOfTheSource() {
    wiki.anchor("round tower", "Round tower", 60).anchor("water mill wheel", "Wheel", 60);

    List<LinkSuggestion> links =
        page("A bridge, a round tower, a water mill wheel.")
            .choose(SuggestionLimits.DEFAULT)
            .links();

    assertThat(links)
        .extracting(LinkSuggestion::text)
        .containsExactly("bridge", "round tower", "water mill wheel");
  }
}
