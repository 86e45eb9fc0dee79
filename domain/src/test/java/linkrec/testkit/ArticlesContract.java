package linkrec.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleRequest;
import linkrec.domain.page.Articles;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.Test;

/** What all {@link Articles} do. */
public abstract class ArticlesContract {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final Article RIVER =
      new Article(
          new PageTitle("River"),
          12L,
          5_000_000_001L,
          "A '''river''' – 川 😀 – flows.\n\n[[Sea]]\n");
  private static final Article SEA = new Article(new PageTitle("Sea"), 13L, 101L, "");

  /** Articles of that wiki only. */
  protected abstract Articles articlesOf(WikiId wiki, List<Article> articles);

  private static ArticleRequest request(String title, Long revisionId) {
    return new ArticleRequest(SAMPLE, new PageTitle(title), revisionId);
  }

  @Test
  void findsTheLatestRevision() {
    Articles articles = articlesOf(SAMPLE, List.of(RIVER, SEA));

    assertThat(articles.find(request("River", null))).contains(RIVER);
    assertThat(articles.find(request("Sea", null))).contains(SEA);
  }

  @Test
  void findsTheRevisionThatIsThere() {
    assertThat(articlesOf(SAMPLE, List.of(RIVER, SEA)).find(request("River", 5_000_000_001L)))
        .contains(RIVER);
  }

  @Test
  void findsNoRevisionThatIsNot() {
    assertThat(articlesOf(SAMPLE, List.of(RIVER, SEA)).find(request("River", 101L))).isEmpty();
  }

  @Test
  void findsNoPageThatIsNotThere() {
    assertThat(articlesOf(SAMPLE, List.of(RIVER)).find(request("Lake", null))).isEmpty();
  }

  @Test
  void asksOnlyTheRightWiki() {
    Articles articles = articlesOf(SAMPLE, List.of(RIVER));

    assertThat(
            articles.find(
                new ArticleRequest(WikiId.parse("otherwiki"), new PageTitle("River"), null)))
        .isEmpty();
  }

  @Test
  void findsATitleWithASmallFirstLetter() {
    assertThat(articlesOf(SAMPLE, List.of(RIVER)).find(request("river", null))).contains(RIVER);
  }
}
