package linkrec.testkit.application;

import java.util.List;
import linkrec.application.ArticleCorpus;
import linkrec.domain.page.Article;

class InMemoryArticleCorpusTest extends ArticleCorpusContract {

  @Override
  protected ArticleCorpus corpusOf(List<Article> articles) {
    return new InMemoryArticleCorpus(articles);
  }
}
