package linkrec.testkit;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleRequest;
import linkrec.domain.page.Articles;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/** One revision of each article, in a map. Counts its calls. */
public final class InMemoryArticles implements Articles {

  private record Key(WikiId wiki, PageTitle title) {}

  private final Map<Key, Article> articles = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();

  /** Adds an article, or puts it in the place of the one with its title. */
  public InMemoryArticles with(WikiId wiki, Article article) {
    articles.put(new Key(wiki, article.title()), article);
    return this;
  }

  @Override
  public Optional<Article> find(ArticleRequest request) {
    calls.incrementAndGet();
    return request.title().spellings().stream()
        .map(title -> articles.get(new Key(request.wiki(), title)))
        .filter(Objects::nonNull)
        .findFirst()
        .filter(
            article ->
                request.revisionId() == null || request.revisionId().equals(article.revisionId()));
  }

  /** How often an article was asked for. */
  public int calls() {
    return calls.get();
  }
}
