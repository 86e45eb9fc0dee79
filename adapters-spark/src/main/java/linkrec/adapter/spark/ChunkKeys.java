package linkrec.adapter.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import linkrec.application.ArticleFunction;
import linkrec.application.HeadFunction;
import linkrec.application.PageHead;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;

/** What is counted of the pages of a chunk. */
interface ChunkKeys<K> extends Serializable {

  /**
   * Hands over the keys of a chunk's first articles, and of redirects as well where those count.
   *
   * @param most so many articles at most, and as many redirects
   * @return how many articles there were
   */
  long addTo(Consumer<K> sink, DumpChunk chunk, long most);

  /** The keys of whole articles. */
  static <K> ChunkKeys<K> ofArticles(ArticleFunction<List<K>> keys) {
    return (sink, chunk, most) -> {
      Iterator<Article> articles = chunk.unpackArticles();
      long count = 0;
      while (count < most && articles.hasNext()) {
        keys.apply(articles.next()).forEach(sink);
        count++;
      }
      return count;
    };
  }

  /** The keys of the heads of articles and redirects. */
  static <K> ChunkKeys<K> ofHeads(HeadFunction<List<K>> keys) {
    return (sink, chunk, most) -> {
      long redirects = 0;
      DumpChunk.Unpacking pairs = new DumpChunk.Unpacking(chunk.redirects());
      while (redirects < most && pairs.hasMore()) {
        PageTitle title = new PageTitle(pairs.text());
        PageTitle target = new PageTitle(pairs.text());
        keys.apply(new PageHead(title, PageMarkup.ABSENT, target)).forEach(sink);
        redirects++;
      }
      long count = 0;
      DumpChunk.Unpacking articles = new DumpChunk.Unpacking(chunk.articles());
      while (count < most && articles.hasMore()) {
        PageTitle title = new PageTitle(articles.text());
        keys.apply(new PageHead(title, articles.longNumber(), null)).forEach(sink);
        articles.longNumber();
        articles.skipText();
        count++;
      }
      return count;
    };
  }
}
