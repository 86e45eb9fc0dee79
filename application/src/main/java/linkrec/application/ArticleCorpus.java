package linkrec.application;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;

/**
 * The articles of one wiki's dumps: namespace 0, wikitext, redirects left out. Functions go to
 * where the articles lie; only their results come back. For one thread at a time.
 */
public interface ArticleCorpus extends AutoCloseable {

  /** What the dumps say of themselves. */
  SiteInfo siteInfo();

  /** How many pages of all namespaces were read. */
  long pageCount();

  /**
   * Hands over the page ids of all articles in the order of their titles; where a title occurs
   * twice, the higher id. Nothing holds all titles of a large wiki.
   */
  default void forEachPageId(BiConsumer<PageTitle, Long> sink) {
    LastOfTitle<Long> last = new LastOfTitle<>(sink);
    this.<HeadKeys.Id>countHeads(HeadKeys.Id::of, (id, times) -> last.add(id.title(), id.pageId()));
    last.end();
  }

  /**
   * Hands over where the redirects of namespace 0 lead, as written, in the order of their titles;
   * where a title occurs twice, the target that is last in order.
   */
  default void forEachRedirect(BiConsumer<PageTitle, PageTitle> sink) {
    LastOfTitle<PageTitle> last = new LastOfTitle<>(sink);
    this.<HeadKeys.Redirect>countHeads(
        HeadKeys.Redirect::of, (redirect, times) -> last.add(redirect.from(), redirect.to()));
    last.end();
  }

  /** As {@link #count}, of the heads of articles and of redirects. */
  <K extends Serializable & Comparable<K>> void countHeads(
      HeadFunction<List<K>> keys, ObjLongConsumer<K> sink);

  /**
   * Hands the results of {@code function} to {@code sink}, in the order of the dumps and then of
   * the list, on the calling thread. Nothing holds all results.
   */
  <R extends Serializable> void forEach(ArticleFunction<List<R>> function, Consumer<R> sink);

  /**
   * The same without the articles before {@code first}, counted from 0 in the order of the dumps.
   */
  default <R extends Serializable> void forEachFrom(
      long first, ArticleFunction<List<R>> function, Consumer<R> sink) {
    long[] passed = {0};
    this.<ArrayList<R>>forEach(
        article -> List.of(new ArrayList<>(function.apply(article))),
        results -> {
          if (passed[0]++ >= first) {
            results.forEach(sink);
          }
        });
  }

  /**
   * Hands over how often each key is given by {@code keys} over all articles, in the order of the
   * keys, on the calling thread. Nothing holds all keys of a large wiki.
   */
  <K extends Serializable & Comparable<K>> void count(
      ArticleFunction<List<K>> keys, ObjLongConsumer<K> sink);

  /** All articles in the order of the dumps, one at a time. */
  default void forEachArticle(Consumer<Article> sink) {
    forEach(List::of, sink);
  }

  /** Gives up what the corpus holds. */
  @Override
  void close();
}
