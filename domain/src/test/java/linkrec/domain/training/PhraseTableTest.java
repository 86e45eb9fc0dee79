package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.candidate.PhraseCounts;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class PhraseTableTest {

  private static final PageTitle TOWER = new PageTitle("Tower");
  private final PhraseTable table = new PhraseTable();

  private void link(String anchor, PageTitle article, int fold, int times) {
    table.addLinks(new LinkUse(anchor, article, fold, false, true, true), article, times);
  }

  private void articles(int count) {
    for (int i = 0; i < count; i++) {
      table.addArticle(new PageTitle("Article " + i));
    }
  }

  @Test
  void countsInAllFoldsOrInAllButOne() {
    articles(50);
    link("tower", TOWER, 0, 2);
    link("tower", TOWER, 3, 1);
    table.addTexts(new TextUse("tower", 3, true, true), 4);

    Phrase all = table.phrases(Folds.NONE).get("tower");
    Phrase without = table.phrases(3).get("tower");

    assertThat(all.counts()).isEqualTo(new PhraseCounts(3, 4, 7, 3, 0, 4));
    assertThat(all.candidates()).containsExactly(new PhraseCandidate(TOWER, 3, false));
    assertThat(without.counts()).isEqualTo(new PhraseCounts(2, 0, 2, 2, 0, 0));
    assertThat(table.articles(Folds.NONE)).isEqualTo(50);
    assertThat(table.articles(3)).isLessThan(50);
  }

  @Test
  void knowsAnchorsOfTheLeftOutFoldNoLonger() {
    articles(50);
    link("keep", TOWER, 2, 5);

    assertThat(table.phrases(2)).doesNotContainKey("keep");
    assertThat(table.phrases(1)).containsKey("keep");
  }

  @Test
  void knowsPagesByTheirTitlesAndRedirects() {
    articles(50);
    table.addTitle(new PageTitle("Tower (film)"));
    table.addRedirect(new PageTitle("The Keep"), TOWER);

    assertThat(table.phrases(Folds.NONE)).containsKeys("tower (film)", "tower", "the keep");
    assertThat(table.phrases(Folds.NONE).get("the keep").candidates())
        .containsExactly(new PhraseCandidate(TOWER, 0, true));
  }

  @Test
  void takesAStubForKnownOnlyWhereOtherFoldsLinkIt() {
    articles(50);
    table.addStub(TOWER);
    table.addTitle(TOWER);
    link("keep", TOWER, 4, 1);

    assertThat(table.phrases(4)).doesNotContainKey("tower");
    assertThat(table.phrases(0)).containsKey("tower");
    assertThat(table.phrases(Folds.NONE)).containsKey("tower");
  }

  @Test
  void leavesOutWhatIsHardlyEverALink() {
    articles(50);
    link("the", TOWER, 0, 1);
    table.addTexts(new TextUse("the", 1, false, true), 200);

    assertThat(table.phrases(Folds.NONE)).doesNotContainKey("the");
  }

  @Test
  void leavesOutTitlesThatAreCommonWords() {
    articles(50);
    table.addTitle(new PageTitle("And"));
    table.addTexts(new TextUse("and", 1, false, true), 40);

    assertThat(table.phrases(Folds.NONE)).doesNotContainKey("and");
  }

  @Test
  void leavesOutNumbers() {
    articles(50);
    table.addTitle(new PageTitle("1984"));

    assertThat(table.phrases(Folds.NONE)).isEmpty();
  }

  @Test
  void refusesTextsOfUnknownPhrases() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.addTexts(new TextUse("tower", 0, false, false), 1))
        .withMessageContaining("tower");
  }
}
