package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.candidate.PhraseCounts;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhraseTallyTest {

  private static final PageTitle TOWER = new PageTitle("Tower");

  private final KnownPages pages = new KnownPages();
  private final PhraseTally tally = new PhraseTally();

  @BeforeEach
  void addArticles() {
    for (int i = 0; i < 50; i++) {
      pages.addArticle(new PageTitle("Article " + i));
    }
  }

  private void link(int fold, int times) {
    tally.addLinks(new LinkUse("tower", TOWER, fold, false, true, true), TOWER, times);
  }

  private void text(int fold, boolean upper, int times) {
    tally.addTexts(new TextUse("tower", fold, upper, true), times);
  }

  @Test
  void countsInAllFoldsOrInAllButOne() {
    link(0, 2);
    link(3, 1);
    text(3, true, 4);

    Phrase all = tally.phrase(Folds.NONE, pages).orElseThrow();
    Phrase without = tally.phrase(3, pages).orElseThrow();

    assertThat(all.counts()).isEqualTo(new PhraseCounts(3, 4, 7, 3, 0, 4));
    assertThat(all.candidates()).containsExactly(new PhraseCandidate(TOWER, 3, false));
    assertThat(without.counts()).isEqualTo(new PhraseCounts(2, 0, 2, 2, 0, 0));
    assertThat(pages.articles(Folds.NONE)).isEqualTo(50);
    assertThat(pages.articles(3)).isLessThan(50);
  }

  @Test
  void knowsAnchorsOfTheLeftOutFoldNoLonger() {
    link(2, 5);

    assertThat(tally.phrase(2, pages)).isEmpty();
    assertThat(tally.phrase(1, pages)).isPresent();
  }

  @Test
  void leadsToPagesByTheirTitlesAndRedirects() {
    tally.addTitle(new PageTitle("Tower (film)"));
    tally.addRedirect(TOWER);

    assertThat(tally.phrase(Folds.NONE, pages).orElseThrow().candidates())
        .containsExactly(
            new PhraseCandidate(new PageTitle("Tower (film)"), 0, false),
            new PhraseCandidate(TOWER, 0, true));
  }

  @Test
  void takesAStubForKnownOnlyWhereOtherFoldsLinkIt() {
    pages.addStub(TOWER);
    pages.addLinks(TOWER, 4, 1);
    tally.addTitle(TOWER);

    assertThat(tally.phrase(4, pages)).isEmpty();
    assertThat(tally.phrase(0, pages)).isPresent();
    assertThat(tally.phrase(Folds.NONE, pages)).isPresent();
  }

  @Test
  void leadsToNoPageThatIsLeftOut() {
    link(0, 5);
    tally.addTitle(new PageTitle("Tower (film)"));
    pages.leaveOut(TOWER);

    Phrase phrase = tally.phrase(Folds.NONE, pages).orElseThrow();

    assertThat(phrase.counts().links()).isEqualTo(5);
    assertThat(phrase.candidates())
        .extracting(PhraseCandidate::title)
        .containsExactly(new PageTitle("Tower (film)"));
  }

  @Test
  void leavesOutWhatIsHardlyEverALink() {
    link(0, 1);
    text(1, false, 200);

    assertThat(tally.phrase(Folds.NONE, pages)).isEmpty();
  }

  @Test
  void leavesOutTitlesThatAreCommonWords() {
    tally.addTitle(TOWER);
    text(1, false, 40);

    assertThat(tally.phrase(Folds.NONE, pages)).isEmpty();
  }
}
