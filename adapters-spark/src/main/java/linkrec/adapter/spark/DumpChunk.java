package linkrec.adapter.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/**
 * Some pages of a dump in the order they stand there.
 *
 * @param pages how many pages of all namespaces
 * @param articles the articles among them, one after the other: title, page id, revision id (8
 *     bytes each, -1 for absent), text; a string is its length in bytes (4 bytes) and its UTF-8
 * @param redirects the redirects of namespace 0 among them: title and title, as strings
 * @param lastTitle the title of the last of the pages; empty without pages
 * @param damage why nothing could be read behind them; null if there was more, or the end
 */
// Bytes in bulk, never compared.
@SuppressWarnings("ArrayRecordComponent")
record DumpChunk(
    long pages, byte[] articles, byte[] redirects, String lastTitle, @Nullable DumpDamage damage)
    implements Serializable {

  /** Appends an article to what becomes a chunk's {@code articles}. */
  static void append(PageMarkup page, ByteBuilder articles) {
    append(page.title(), articles);
    articles.appendLong(page.pageId()).appendLong(page.revisionId());
    articles.appendInt(page.text().length()).append(page.text());
  }

  static void append(String text, ByteBuilder target) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    target.appendInt(bytes.length).append(bytes, 0, bytes.length);
  }

  /** Goes through the articles, unpacking one at a time. */
  Iterator<Article> unpackArticles() {
    return new ArticleIterator(articles);
  }

  int countArticles() {
    int count = 0;
    Unpacking unpacking = new Unpacking(articles);
    while (unpacking.hasMore()) {
      unpacking.skipText();
      unpacking.longNumber();
      unpacking.longNumber();
      unpacking.skipText();
      count++;
    }
    return count;
  }

  /** Reads what {@link #append} wrote. */
  static final class Unpacking {
    private final byte[] bytes;
    private int at;

    Unpacking(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean hasMore() {
      return at < bytes.length;
    }

    int number() {
      return (bytes[at++] & 0xff) << 24
          | (bytes[at++] & 0xff) << 16
          | (bytes[at++] & 0xff) << 8
          | (bytes[at++] & 0xff);
    }

    long longNumber() {
      return (long) number() << 32 | (number() & 0xffffffffL);
    }

    String text() {
      int length = number();
      at += length;
      return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    void skipText() {
      int length = number();
      at += length;
    }
  }

  private static final class ArticleIterator implements Iterator<Article> {
    private final Unpacking unpacking;

    ArticleIterator(byte[] articles) {
      unpacking = new Unpacking(articles);
    }

    @Override
    public boolean hasNext() {
      return unpacking.hasMore();
    }

    @Override
    public Article next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      PageTitle title = new PageTitle(unpacking.text());
      @Nullable Long pageId = known(unpacking.longNumber());
      @Nullable Long revisionId = known(unpacking.longNumber());
      return new Article(title, pageId, revisionId, unpacking.text());
    }

    private static @Nullable Long known(long number) {
      return number == PageMarkup.ABSENT ? null : number;
    }
  }
}
