package linkrec.domain.suggestion;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.Span;
import linkrec.testkit.FixedLinkModel;
import linkrec.testkit.InMemoryAnchorDictionary;
import linkrec.testkit.InMemoryPageIds;
import linkrec.testkit.InMemoryPageVectors;
import linkrec.testkit.InMemoryRedirects;
import linkrec.testkit.WikiBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSuggesterTest {
  private static final PageTitle TOWN = new PageTitle("Town");

  private static List<LinkSuggestion> suggest(WikiBuilder wiki, String wikitext) {
    return new LinkSuggester(wiki.data(), Tokenizer.of("en"))
        .score(TOWN, wikitext, ExcludedSections.NONE)
        .choose(SuggestionLimits.DEFAULT)
        .links();
  }

  @Test
  void saysWhatToLinkWhereAndHowSurely() {
    WikiBuilder wiki = aWiki().anchor("stone bridge", "Bridge of stone", 80);

    assertThat(suggest(wiki, "{{box}}The Stone bridge [[x]]"))
        .containsExactly(
            new LinkSuggestion(
                new Span(11, 23),
                new Span(7, 24),
                "Stone bridge",
                new PageTitle("Bridge of stone"),
                0.8f,
                0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{box|stone bridge}}",
        "{{box|a={{b|stone bridge}}}}",
        "<ref>stone bridge</ref>",
        "{|\n| stone bridge\n|}",
        "== stone bridge ==\n",
        "[[Nowhere|stone bridge]]",
        "[[stone bridge]]",
        "[https://example.org stone bridge]",
        "'''stone bridge'''",
        "''stone bridge''",
        "<nowiki>stone bridge</nowiki>",
        "<!-- stone bridge -->",
        "<small>stone bridge</small>",
        "{{{stone bridge}}}"
      })
  void suggestsNothingWithinOtherConstructs(String construct) {
    assertThat(suggest(aWiki().anchor("stone bridge", "Bridge of stone", 80), construct)).isEmpty();
  }

  @Test
  void suggestsOutsideOfConstructsAllTheSame() {
    List<LinkSuggestion> links =
        suggest(
            aWiki().anchor("stone bridge", "Bridge of stone", 80),
            "{{box|stone bridge}}\n* stone bridge");

    assertThat(links).extracting(LinkSuggestion::span).containsExactly(new Span(23, 35));
  }

  @Test
  void takesTheCandidateWithTheHighestScore() {
    WikiBuilder wiki = aWiki().anchor("mercury", "Metal", 60).anchor("mercury", "Planet", 90);

    assertThat(suggest(wiki, "Mercury."))
        .extracting(LinkSuggestion::target)
        .containsExactly(new PageTitle("Planet"));
  }

  @Test
  void takesTheEarlierCandidateOfEquals() {
    WikiBuilder wiki =
        aWiki()
            .anchor("mercury", "Planet", 1)
            .anchor("mercury", "Metal", 99)
            .model(FixedLinkModel.always(6, 0.75f));

    assertThat(suggest(wiki, "Mercury."))
        .extracting(LinkSuggestion::target)
        .containsExactly(new PageTitle("Planet"));
  }

  @Test
  void scoresTheTenMostFrequentCandidatesOnly() {
    WikiBuilder wiki = aWiki().model(new FixedLinkModel(7, row -> row[1] == 1 ? 1f : 0.6f));
    for (int i = 0; i < 10; i++) {
      wiki.anchor("mercury", "Page " + i, 5);
    }
    wiki.anchor("mercury", "Rare page", 1);

    assertThat(suggest(wiki, "Mercury."))
        .extracting(LinkSuggestion::target)
        .containsExactly(new PageTitle("Page 0"));
  }

  @Test
  void comparesTheVectorsOfPageAndCandidates() {
    WikiBuilder wiki =
        aWiki()
            .anchor("mercury", "Metal", 9)
            .anchor("mercury", "Planet", 2)
            .vector("Town", 1, 0)
            .vector("Metal", 0, 1)
            .vector("Planet", 1, 0.1f)
            .model(new FixedLinkModel(7, row -> row[4]));

    assertThat(suggest(wiki, "Mercury."))
        .extracting(LinkSuggestion::target)
        .containsExactly(new PageTitle("Planet"));
  }

  @Test
  void readsPhrasesOfFiveTokensAtMost() {
    WikiBuilder wiki =
        aWiki()
            .anchor("up to the old mill", "Five", 80)
            .anchor("down to the old stone bridge", "Six", 80);

    assertThat(suggest(wiki, "Up to the old mill.\nDown to the old stone bridge."))
        .extracting(LinkSuggestion::target)
        .containsExactly(new PageTitle("Five"));
  }

  @Test
  void looksUpAPageAtOnce() {
    InMemoryAnchorDictionary anchors =
        new InMemoryAnchorDictionary(
            Map.of(
                new AnchorText("bridge"), candidates("Bridge"),
                new AnchorText("tower"), candidates("Tower")));
    InMemoryRedirects redirects = new InMemoryRedirects(Map.of());
    InMemoryPageIds pageIds = new InMemoryPageIds(Map.of(new PageTitle("Harbour"), 1L));
    InMemoryPageVectors vectors = new InMemoryPageVectors(Map.of());
    FixedLinkModel model = FixedLinkModel.always(7, 0.9f);
    LinkingData data = new LinkingData(anchors, redirects, pageIds, vectors, model);
    String wikitext = "A bridge, a tower and a [[harbour]].\n\nA tower and a bridge.".repeat(9);

    ScoredPage page =
        new LinkSuggester(data, Tokenizer.of("en")).score(TOWN, wikitext, ExcludedSections.NONE);

    assertThat(page.choose(SuggestionLimits.DEFAULT).links()).hasSize(2);
    assertThat(page.choose(SuggestionLimits.DEFAULT).links()).hasSize(2);
    assertThat(anchors.calls()).isEqualTo(1);
    assertThat(redirects.calls()).isEqualTo(1);
    assertThat(pageIds.calls()).isEqualTo(1);
    assertThat(vectors.calls()).isEqualTo(1);
    assertThat(model.calls()).isEqualTo(1);
  }

  private static Candidates candidates(String title) {
    return new Candidates(List.of(new Candidate(new PageTitle(title), 1)));
  }

  @Test
  void suggestsNothingInAnEmptyPage() {
    assertThat(suggest(aWiki().anchor("bridge", "Bridge", 80), "")).isEmpty();
    assertThat(suggest(aWiki(), "A bridge.")).isEmpty();
  }
}
