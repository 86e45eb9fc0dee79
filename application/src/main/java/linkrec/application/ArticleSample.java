package linkrec.application;

import java.util.List;
import linkrec.domain.page.Article;
import linkrec.domain.training.Stubs;

/**
 * A share of the articles that have more than one line, chosen by the hashes of their titles.
 *
 * @param share 0 to 1; more is all
 */
record ArticleSample(double share) implements ArticleFunction<List<Article>> {

  private static final int PARTS = 1 << 20;

  /** Spreads the hashes, so that folds and samples are independent. */
  private static final int SPREAD = 0x9E3779B1;

  @Override
  public List<Article> apply(Article article) {
    int part = (article.title().value().hashCode() * SPREAD) >>> 12;
    return part < share * PARTS && Stubs.of(article).isEmpty() ? List.of(article) : List.of();
  }
}
