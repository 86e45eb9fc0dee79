package linkrec.domain.training;

import static linkrec.testkit.PageBuilder.aPage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkExtractionTest {
  private static final LinkExtraction CAPITALISING = new LinkExtraction(true);

  private static List<AnchoredLink> links(String wikitext) {
    return CAPITALISING.anchoredLinks(aPage().saying(wikitext));
  }

  private static AnchoredLink link(String anchor, String target, boolean repeated) {
    return new AnchoredLink(anchor, new PageTitle(target), repeated);
  }

  @ParameterizedTest
  @CsvSource({
    "[[Stone bridge]], stone bridge, Stone bridge",
    "[[stone_bridge]], stone bridge, Stone bridge",
    "[[Stone bridge|The Bridge]], the bridge, Stone bridge",
    "[[Stone bridge#Arches|arches]], arches, Stone bridge",
    "[[Stone bridge#Arches]], stone bridge, Stone bridge",
    "[[Stone bridge|''The'' '''Bridge''']], the bridge, Stone bridge",
    "[[Stone bridge|a&nbsp;b]], a\u00A0b, Stone bridge",
    "[[Stone bridge|<small>bridge</small>]], bridge, Stone bridge",
    "[[\u0130zmir]], i\u0307zmir, \u0130zmir",
    "[[:Category:Bridges|bridges]], bridges, Category:Bridges",
    "[[Stone bridge|no. 7]], no. 7, Stone bridge"
  })
  void readsPhraseAndTarget(String wikitext, String anchor, String target) {
    assertThat(links(wikitext)).containsExactly(link(anchor, target, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[Year|1984]]",
        "[[Score|3-4]]",
        "[[Score|3/4]]",
        "[[Page|]]",
        "[[Page| ]]",
        "[[#Arches|arches]]",
        "[[Page|{{box}}]]",
        "[[Page|two\nlines]]"
      })
  void leavesOutPhrasesThatCannotBeAnchors(String wikitext) {
    assertThat(links(wikitext)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3-4-5", "-34", "34-", "3.4", "1984a", "-", "３４"})
  void keepsOtherPhrasesWithDigits(String phrase) {
    assertThat(links("[[Page|" + phrase + "]]")).containsExactly(link(phrase, "Page", false));
  }

  @Test
  void marksWhatStandsFurtherUpAlready() {
    assertThat(links("[[bridge]] [[Mill|bridge]] [[Bridge]] [[Bridge|bridge]] [[bridge|arch]]"))
        .containsExactly(
            link("bridge", "Bridge", false),
            link("bridge", "Mill", false),
            link("bridge", "Bridge", true),
            link("bridge", "Bridge", true),
            link("arch", "Bridge", false));
  }

  @Test
  void readsLinksWhereverTheyStand() {
    assertThat(links("{{box|[[a]]}}<ref>[[b]]</ref>\n{|\n|[[c]]\n|}\n[[File:X|thumb|of [[d]]]]"))
        .extracting(AnchoredLink::anchor)
        .contains("a", "b", "c", "d");
  }

  @Test
  void keepsTheCaseOfTitlesWhereTheWikiDoes() {
    assertThat(new LinkExtraction(false).anchoredLinks(aPage().saying("[[en/bridge]] [[Bridge]]")))
        .containsExactly(link("en/bridge", "en/bridge", false), link("bridge", "Bridge", false));
  }

  @Test
  void givesTheLinkedPagesOnceInOrder() {
    PageLinks links =
        CAPITALISING.pageLinks(
            aPage().titled("Arlen").saying("[[mill]] [[Year|1984]] [[Mill|x]] [[bridge]] [[#a]]"));

    assertThat(links.page()).isEqualTo(new PageTitle("Arlen"));
    assertThat(links.targets())
        .containsExactly(new PageTitle("Mill"), new PageTitle("Year"), new PageTitle("Bridge"));
  }

  @Test
  void standInTheOrderOfPhraseTargetAndRepetition() {
    assertThat(
            List.of(
                link("a", "B", false),
                link("a", "B", true),
                link("a", "C", false),
                link("b", "A", false)))
        .isSorted();
  }
}
