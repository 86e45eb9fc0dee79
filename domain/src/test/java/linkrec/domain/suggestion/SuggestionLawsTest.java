package linkrec.domain.suggestion;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.WikitextParser;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SuggestionLawsTest {
  private static final Set<String> PHRASES =
      Set.of(
          "bridge", "stone bridge", "old stone", "mill", "mill tower", "i\u0307zmir", "橋", "οδος");

  private static final LinkingData DATA =
      aWiki()
          .anchor("bridge", "Bridge", 60)
          .anchor("stone bridge", "Stone bridge", 80)
          .anchor("old stone", "Old stone", 70)
          .anchor("mill", "Mill", 40)
          .anchor("mill tower", "Mill tower", 20)
          .anchor("i\u0307zmir", "\u0130zmir", 90)
          .anchor("橋", "橋", 50)
          .anchor("οδος", "Οδός", 55)
          .data();

  @Provide
  Arbitrary<String> wikitexts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "bridge",
            "Stone bridge",
            "old stone bridge",
            "MILL",
            "mill tower",
            "mil",
            "\u0130zmir",
            "橋",
            "ΟΔΟΣ",
            "\uD83E\uDD89",
            " ",
            " ",
            ". ",
            "\n",
            "\n\n",
            "[[",
            "]]",
            "[[Mill|",
            "|",
            "[[stone bridge]]",
            "[[Bridge]]",
            "{{box|",
            "}}",
            "{|\n|",
            "\n|}\n",
            "<ref>",
            "</ref>",
            "<small>",
            "</small>",
            "'''",
            "''",
            "\n== Past ==\n",
            "<!--",
            "-->",
            "&amp;",
            "* ");
    return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
  }

  private static PageChoice page(String wikitext) {
    return new LinkSuggester(DATA, Tokenizer.of("en"))
        .score(new PageTitle("Town"), wikitext, ExcludedSections.NONE);
  }

  @Property
  void placesHoldWhatTheySay(@ForAll("wikitexts") String wikitext) {
    ParsedWikitext parsed = WikitextParser.parse(wikitext);

    for (LinkSuggestion link : page(wikitext).choose(SuggestionLimits.DEFAULT).links()) {
      assertThat(link.span().textOf(wikitext)).isEqualTo(link.text());
      assertThat(PHRASES).contains(AnchorText.keyOf(link.text()));
      assertThat(link.textNode().contains(link.span())).isTrue();
      assertThat(parsed.textNodes()).extracting("span").contains(link.textNode());
    }
  }

  @Property
  void linksStandInOrderOnceAndBesideWhatIsThere(@ForAll("wikitexts") String wikitext) {
    List<LinkSuggestion> links = page(wikitext).choose(new SuggestionLimits(0, -1)).links();
    List<ExistingLink> existing = WikitextParser.parse(wikitext).links();

    assertThat(links).extracting(LinkSuggestion::target).doesNotHaveDuplicates();
    for (int i = 0; i < links.size(); i++) {
      LinkSuggestion link = links.get(i);
      assertThat(existing).noneMatch(each -> each.span().overlaps(link.span()));
      if (i > 0) {
        assertThat(link.span().start()).isGreaterThanOrEqualTo(links.get(i - 1).span().end());
      }
    }
  }

  @Property
  void noMatchIndexCountsMoreThanStandsBefore(@ForAll("wikitexts") String wikitext) {
    List<LinkSuggestion> links = page(wikitext).choose(new SuggestionLimits(0, -1)).links();

    for (LinkSuggestion link : links) {
      int found = 0;
      for (int at = wikitext.indexOf(link.text());
          at >= 0 && at < link.span().start();
          at = wikitext.indexOf(link.text(), at + 1)) {
        found++;
      }
      assertThat(link.matchIndex()).isBetween(0, found);
    }
  }

  @Property
  void theLimitIsReachedWhereMoreCouldBeChosen(@ForAll("wikitexts") String wikitext) {
    PageChoice page = page(wikitext);
    List<LinkSuggestion> all = page.choose(new SuggestionLimits(0.5, -1)).links();

    Suggestions one = page.choose(new SuggestionLimits(0.5, 1));

    assertThat(one.links()).hasSizeLessThanOrEqualTo(1);
    if (all.size() > 1) {
      assertThat(one.ending()).isEqualTo(Ending.LIMIT_REACHED);
    }
  }
}
