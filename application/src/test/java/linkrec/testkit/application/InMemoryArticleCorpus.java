package linkrec.testkit.application;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import linkrec.application.ArticleCorpus;
import linkrec.application.ArticleFunction;
import linkrec.application.HeadFunction;
import linkrec.application.PageHead;
import linkrec.application.SiteInfo;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;

/** Articles in a list. */
public final class InMemoryArticleCorpus implements ArticleCorpus {

  private final SiteInfo siteInfo;
  private final long pageCount;
  private final List<Article> articles;
  private final SortedMap<PageTitle, PageTitle> redirects;

  /** A corpus of those articles and nothing else. */
  public InMemoryArticleCorpus(List<Article> articles) {
    this(new SiteInfo("", "", "", ""), articles.size(), articles, Collections.emptySortedMap());
  }

  /** A corpus of those articles and redirects, from dumps of so many pages. */
  public InMemoryArticleCorpus(
      SiteInfo siteInfo,
      long pageCount,
      List<Article> articles,
      SortedMap<PageTitle, PageTitle> redirects) {
    this.siteInfo = siteInfo;
    this.pageCount = pageCount;
    this.articles = List.copyOf(articles);
    this.redirects = new TreeMap<>(redirects);
  }

  @Override
  public SiteInfo siteInfo() {
    return siteInfo;
  }

  @Override
  public long pageCount() {
    return pageCount;
  }

  @Override
  public <K extends Serializable & Comparable<K>> void countHeads(
      HeadFunction<List<K>> keys, ObjLongConsumer<K> sink) {
    SortedMap<K, Long> counts = new TreeMap<>();
    for (Article article : articles) {
      Long id = article.pageId();
      PageHead head = new PageHead(article.title(), id == null ? -1 : id, null);
      keys.apply(head).forEach(key -> counts.merge(key, 1L, Long::sum));
    }
    redirects.forEach(
        (from, to) ->
            keys.apply(new PageHead(from, -1, to))
                .forEach(key -> counts.merge(key, 1L, Long::sum)));
    counts.forEach(sink::accept);
  }

  @Override
  public <R extends Serializable> void forEach(
      ArticleFunction<List<R>> function, Consumer<R> sink) {
    forEachFrom(0, function, sink);
  }

  @Override
  public <R extends Serializable> void forEachFrom(
      long first, ArticleFunction<List<R>> function, Consumer<R> sink) {
    articles.stream().skip(first).forEach(article -> function.apply(article).forEach(sink));
  }

  @Override
  public <K extends Serializable & Comparable<K>> void count(
      ArticleFunction<List<K>> keys, ObjLongConsumer<K> sink) {
    SortedMap<K, Long> counts = new TreeMap<>();
    forEach(keys, key -> counts.merge(key, 1L, Long::sum));
    counts.forEach(sink::accept);
  }

  @Override
  public void close() {
    // Holds nothing that must be given up.
  }
}
