package linkrec.adapter.persistence.edition;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleRequest;
import linkrec.domain.page.Articles;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.testkit.ArticlesContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptArticlesTest extends ArticlesContract {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final ArticleRequest RIVER =
      new ArticleRequest(SAMPLE, new PageTitle("River"), null);

  @TempDir private Path data;

  @Override
  protected Articles articlesOf(WikiId wiki, List<Article> articles) {
    new EditionFolderWriter(data).write(anEdition().of(wiki.value()).keeping(articles).build());
    return new KeptArticles(data);
  }

  private static Article river(String text) {
    return new Article(new PageTitle("River"), null, null, text);
  }

  @Test
  void keepsArticlesWithoutNumbers() {
    assertThat(articlesOf(SAMPLE, List.of(river("text"))).find(RIVER)).contains(river("text"));
  }

  @Test
  void keepsTheLaterArticleOfATitle() {
    assertThat(articlesOf(SAMPLE, List.of(river("early"), river("late"))).find(RIVER))
        .contains(river("late"));
  }

  @Test
  void findsNothingWhereNothingWasKept() {
    assertThat(articlesOf(SAMPLE, List.of()).find(RIVER)).isEmpty();
  }

  @Test
  void prefersTheCapitalisedTitle() {
    Article small = new Article(new PageTitle("river"), 1L, 1L, "small");
    Articles articles = articlesOf(SAMPLE, List.of(small, river("capital")));

    assertThat(articles.find(new ArticleRequest(SAMPLE, new PageTitle("river"), null)))
        .contains(river("capital"));
  }

  @Test
  void readsTheCurrentEdition() {
    articlesOf(SAMPLE, List.of(river("first")));

    assertThat(articlesOf(SAMPLE, List.of(river("second"))).find(RIVER)).contains(river("second"));
  }

  @Test
  void refusesAFileThatIsNone() throws IOException {
    Articles articles = articlesOf(SAMPLE, List.of(river("text")));
    Files.writeString(
        data.resolve("samplewiki/current/articles.sqlite"), "no such file ".repeat(99));

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> articles.find(RIVER))
        .withMessageContaining("articles.sqlite");
  }
}
