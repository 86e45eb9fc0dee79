package linkrec.adapter.persistence.sqlite;

import static linkrec.adapter.persistence.generated.Tables.ARTICLES;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleSource;
import linkrec.domain.page.PageTitle;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The articles that an edition was made from, {@code articles.sqlite}: a table {@code
 * articles(title TEXT PRIMARY KEY, page_id INTEGER, revision_id INTEGER, wikitext BLOB)}, wikitext
 * as gzipped UTF-8. Safe for several threads.
 */
public final class ArticleFile implements AutoCloseable {

  /** Four times what MediaWiki takes: nothing that is longer was written here. */
  private static final int MAX_BYTES = 8 << 20;

  private final SqliteFile file;

  public ArticleFile(SqliteFile file) {
    this.file = file;
  }

  /** The articles of those titles. */
  public List<Article> find(Collection<PageTitle> titles) {
    List<String> keys = titles.stream().map(PageTitle::value).toList();
    return file.read(
        db ->
            db.select(ARTICLES.TITLE, ARTICLES.PAGE_ID, ARTICLES.REVISION_ID, ARTICLES.WIKITEXT)
                .from(ARTICLES)
                .where(ARTICLES.TITLE.in(keys))
                .fetch(
                    row ->
                        new Article(
                            new PageTitle(row.value1()),
                            row.value2(),
                            row.value3(),
                            unpacked(row.value4(), row.value1()))));
  }

  private String unpacked(byte @Nullable [] packed, String title) {
    if (packed == null) {
      throw new CorruptDatasetException(file.path() + ", title '" + title + "': no text");
    }
    try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] text = input.readNBytes(MAX_BYTES + 1);
      if (text.length > MAX_BYTES) {
        throw new IOException("at most " + MAX_BYTES + " bytes of text expected");
      }
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CorruptDatasetException(
          file.path() + ", title '" + title + "': " + e.getMessage(), e);
    }
  }

  /** Writes a new file; where a title comes twice, the later article counts. */
  public static void write(Path file, ArticleSource articles) {
    SqliteFileWriter.write(
        file,
        SqliteDialect.CREATE_ARTICLES,
        db -> articles.forEach(article -> insert(db, article)));
  }

  private static void insert(DSLContext db, Article article) {
    byte[] packed = packed(article.wikitext());
    db.insertInto(ARTICLES)
        .set(ARTICLES.TITLE, article.title().value())
        .set(ARTICLES.PAGE_ID, article.pageId())
        .set(ARTICLES.REVISION_ID, article.revisionId())
        .set(ARTICLES.WIKITEXT, packed)
        .onConflict(ARTICLES.TITLE)
        .doUpdate()
        .set(ARTICLES.PAGE_ID, article.pageId())
        .set(ARTICLES.REVISION_ID, article.revisionId())
        .set(ARTICLES.WIKITEXT, packed)
        .execute();
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream output = new GZIPOutputStream(packed)) {
      output.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() {
    file.close();
  }
}
