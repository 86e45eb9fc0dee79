package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class UnlinkedArticleTest {
  private static final PageTitle TOWN = new PageTitle("Town");
  private static final PageTitle BRIDGE = new PageTitle("Bridge");
  private static final PageTitle MILL = new PageTitle("Mill: a history");

  private final LinkResolver resolver =
      new LinkResolver(
          Redirects.of(Map.of(new PageTitle("Old bridge"), BRIDGE)),
          PageIds.of(Map.of(TOWN, 1L, BRIDGE, 2L, MILL, 3L)));

  private UnlinkedArticle without(String wikitext) {
    return UnlinkedArticle.of(new Article(TOWN, 1L, 2L, wikitext), resolver);
  }

  @Test
  void showsTheTextOfALinkAndAsksForItsPage() {
    UnlinkedArticle article = without("A [[Old bridge|crossing]], a [[bridge]] and [[bridge]]s.");

    assertThat(article.wikitext()).isEqualTo("A crossing, a bridge and bridges.");
    assertThat(article.gold()).containsExactly(BRIDGE);
    assertThat(article.title()).isEqualTo(TOWN);
  }

  @Test
  void leavesLinksWithinOtherConstructs() {
    String within =
        "{{Box|[[bridge]]}} ''[[bridge]]'' <small>[[bridge]]</small>\n{|\n| [[bridge]]\n|}\n";

    assertThat(without(within).wikitext()).isEqualTo(within);
    assertThat(without(within).gold()).isEmpty();
  }

  @Test
  void doesNotAskForWhatIsLinkedStill() {
    UnlinkedArticle article = without("{{Box|[[bridge]]}} A [[Old bridge]].");

    assertThat(article.wikitext()).isEqualTo("{{Box|[[bridge]]}} A Old bridge.");
    assertThat(article.gold()).isEmpty();
  }

  @Test
  void leavesFilesCategoriesAndOtherWikis() {
    String others = "[[File:Tower.png|thumb|A [[bridge]]]] [[Category:Towns]] [[de:Stadt]]";

    assertThat(without(others).wikitext()).isEqualTo(others);
    assertThat(without(others).gold()).isEmpty();
  }

  @Test
  void asksForArticlesWithAColonInTheirTitle() {
    UnlinkedArticle article = without("The [[Mill: a history|mill]].");

    assertThat(article.wikitext()).isEqualTo("The mill.");
    assertThat(article.gold()).containsExactly(MILL);
  }

  @Test
  void asksNeitherForAbsentPagesNorForTheArticleItself() {
    UnlinkedArticle article = without("No [[nowhere]], no [[town]], no [[#Past|past]].");

    assertThat(article.wikitext()).isEqualTo("No nowhere, no town, no past.");
    assertThat(article.gold()).isEmpty();
  }
}
