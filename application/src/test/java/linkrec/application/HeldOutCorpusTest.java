package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linkrec.domain.evaluation.HeldOutSplit;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.Stubs;
import linkrec.testkit.application.Counts;
import linkrec.testkit.application.InMemoryArticleCorpus;
import linkrec.testkit.application.Titles;
import org.junit.jupiter.api.Test;

/** The standard split holds out Old Bridge and Tide. */
class HeldOutCorpusTest {
  private static final SiteInfo SITE = new SiteInfo("samplewiki", "", "en", "first-letter");

  private final HeldOutCorpus corpus =
      new HeldOutCorpus(
          new InMemoryArticleCorpus(
              SITE,
              9,
              List.of(
                  article("Old Bridge", 1, "Over the [[Merrow]].\n\nSee [[Wharf]]."),
                  article("Tide", 2, "It comes and goes."),
                  article("Harbour", 3, "By the [[quay]].\n\nSee [[ebb]]."),
                  article("Quay", 4, "A quay."),
                  article("Wharf", 5, "A wharf.\n"),
                  article("Merrow", 6, "A river.\n\nIt flows."),
                  article("Lamp Night", 7, "A feast.\n\nOn the quay.")),
              new TreeMap<>(Map.of(new PageTitle("Ebb"), new PageTitle("Tide")))),
          new HeldOutSplit(HeldOutSplit.STANDARD));

  private static Article article(String title, long id, String text) {
    return new Article(new PageTitle(title), id, id + 100, text);
  }

  @Test
  void showsTheTextsOfTheOtherArticlesOnly() {
    List<String> seen = new ArrayList<>();
    corpus.forEachArticle(
        article -> {
          if (!article.wikitext().isEmpty()) {
            seen.add(article.title().value());
          }
        });

    assertThat(seen).containsExactly("Harbour", "Quay", "Wharf", "Merrow", "Lamp Night");
    assertThat(Counts.of(corpus, article -> List.of(article.wikitext())).keySet())
        .doesNotContain("It comes and goes.");
  }

  @Test
  void showsThatAHeldOutArticleIsAStub() {
    List<PageTitle> stubs = new ArrayList<>();
    corpus.<PageTitle>forEach(Stubs::of, stubs::add);

    assertThat(stubs).extracting(PageTitle::value).containsExactly("Tide", "Quay", "Wharf");
  }

  @Test
  void keepsTheHeldOutArticlesForAsking() {
    List<String> asked = new ArrayList<>();
    corpus.forEachHeldOut(article -> asked.add(article.title().value()));

    assertThat(asked).containsExactly("Old Bridge", "Tide");
    assertThat(corpus.heldOutCount()).isEqualTo(2);
  }

  @Test
  void aStubIsKnownOnlyWhereAnotherArticleLinksIt() {
    assertThat(Titles.pageIds(corpus).keySet())
        .extracting(PageTitle::value)
        .containsExactly("Harbour", "Lamp Night", "Merrow", "Old Bridge", "Quay", "Tide");
  }

  @Test
  void resolvesAmongAllArticles() {
    PageTitle wharf = new PageTitle("wharf");
    PageTitle ebb = new PageTitle("Ebb");

    assertThat(corpus.resolver().resolve(List.of(wharf, ebb)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(wharf, new PageTitle("Wharf"), ebb, new PageTitle("Tide")));
  }

  @Test
  void saysOfTheDumpWhatItSaysOfItself() {
    assertThat(corpus.siteInfo()).isEqualTo(SITE);
    assertThat(corpus.pageCount()).isEqualTo(9);
    assertThat(Titles.redirects(corpus)).hasSize(1);
  }
}
