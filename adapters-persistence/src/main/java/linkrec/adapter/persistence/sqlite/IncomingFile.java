package linkrec.adapter.persistence.sqlite;

import static linkrec.adapter.persistence.generated.Tables.FACTS;
import static linkrec.adapter.persistence.generated.Tables.INCOMING;
import static linkrec.adapter.persistence.generated.Tables.PAGES;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import linkrec.application.IncomingLinks.Incoming;
import linkrec.application.IncomingLinks.IncomingLink;
import linkrec.application.PageSuggestions.SuggestedTarget;
import linkrec.application.SuggestionFiles;
import linkrec.application.SuggestionTotals;
import linkrec.domain.page.PageTitle;
import org.jooq.BatchBindStep;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record5;
import org.jooq.impl.DSL;

/**
 * What a run over a whole wiki suggested, from the targets' side, {@code incoming.sqlite}: the
 * tables {@code pages(id INTEGER PRIMARY KEY, title TEXT, page_id INTEGER, underlinkedness REAL,
 * links INTEGER, words INTEGER)} in the order of the dump, {@code incoming(target TEXT, page
 * INTEGER, score REAL, phrase TEXT)} with an index by target and score, and {@code facts(name TEXT
 * PRIMARY KEY, value TEXT)}. Equal pages give equal bytes.
 */
public final class IncomingFile implements AutoCloseable {

  private static final int ROWS_A_BATCH = 1000;

  private final SqliteFile file;

  public IncomingFile(SqliteFile file) {
    this.file = file;
  }

  /** Hands all pages to a sink, in the order of the dump. */
  @FunctionalInterface
  public interface Pages {
    void forEach(Consumer<LinkablePage> sink);
  }

  /**
   * Writes a new file; after a failure it must be thrown away.
   *
   * @param facts what the suggestions were made with
   * @param ranking is handed every page without its targets, those that need links most first, then
   *     in the order of the dump
   * @throws linkrec.domain.DatasetUnavailableException when it cannot be written
   */
  public static SuggestionTotals write(
      Path file, Map<String, String> facts, Pages pages, Consumer<LinkablePage> ranking) {
    SuggestionTotals[] totals = new SuggestionTotals[1];
    SqliteFileWriter.write(
        file,
        SqliteDialect.CREATE_PAGES,
        db -> {
          db.execute(SqliteDialect.CREATE_INCOMING);
          db.execute(SqliteDialect.CREATE_FACTS);
          new TreeMap<>(facts)
              .forEach(
                  (name, value) ->
                      db.insertInto(FACTS).set(FACTS.NAME, name).set(FACTS.VALUE, value).execute());
          Rows rows = new Rows(db);
          pages.forEach(rows::add);
          rows.finish();
          db.execute(SqliteDialect.INDEX_INCOMING);
          totals[0] = rows.totals();
          rank(db, ranking);
        });
    return totals[0];
  }

  private static void rank(DSLContext db, Consumer<LinkablePage> ranking) {
    try (Cursor<Record5<String, Long, Double, Integer, Integer>> pages =
        db.select(PAGES.TITLE, PAGES.PAGE_ID, PAGES.UNDERLINKEDNESS, PAGES.LINKS, PAGES.WORDS)
            .from(PAGES)
            .orderBy(PAGES.UNDERLINKEDNESS.desc(), PAGES.ID)
            .fetchLazy()) {
      for (var row : pages) {
        ranking.accept(
            new LinkablePage(
                new PageTitle(row.value1()),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                List.of()));
      }
    }
  }

  /** The links to that page, the best first, at most {@code most}. */
  public Incoming to(PageTitle target, int most) {
    return file.read(
        db -> {
          List<IncomingLink> links =
              db.select(PAGES.TITLE, PAGES.PAGE_ID, INCOMING.SCORE, INCOMING.PHRASE)
                  .from(INCOMING)
                  .join(PAGES)
                  .on(PAGES.ID.eq(INCOMING.PAGE))
                  .where(INCOMING.TARGET.eq(target.value()))
                  .orderBy(INCOMING.SCORE.desc(), INCOMING.PAGE)
                  .limit(most)
                  .fetch(
                      row ->
                          new IncomingLink(
                              new PageTitle(row.value1()),
                              row.value2(),
                              row.value3().floatValue(),
                              row.value4()));
          long count = db.fetchCount(INCOMING, INCOMING.TARGET.eq(target.value()));
          return new Incoming(links, count, datasets(db));
        });
  }

  private static SortedMap<String, String> datasets(DSLContext db) {
    String prefix = SuggestionFiles.DATASET;
    SortedMap<String, String> sums = new TreeMap<>();
    db.select(FACTS.NAME, FACTS.VALUE)
        .from(FACTS)
        .fetch()
        .forEach(
            row -> {
              if (row.value1().startsWith(prefix)) {
                sums.put(row.value1().substring(prefix.length()), row.value2());
              }
            });
    return sums;
  }

  @Override
  public void close() {
    file.close();
  }

  /** Writes rows a thousand at a time. */
  private static final class Rows {

    private final DSLContext db;
    private final Query page;
    private final Query link;
    private BatchBindStep pageBatch;
    private BatchBindStep linkBatch;
    private long pages;
    private long pagesWithLinks;
    private long links;

    Rows(DSLContext db) {
      this.db = db;
      this.page =
          db.insertInto(
                  PAGES,
                  PAGES.ID,
                  PAGES.TITLE,
                  PAGES.PAGE_ID,
                  PAGES.UNDERLINKEDNESS,
                  PAGES.LINKS,
                  PAGES.WORDS)
              .values(0L, "", 0L, 0.0, 0, 0);
      this.link =
          db.insertInto(INCOMING, INCOMING.TARGET, INCOMING.PAGE, INCOMING.SCORE, INCOMING.PHRASE)
              .values("", 0L, 0.0, "");
      this.pageBatch = db.batch(page);
      this.linkBatch = db.batch(link);
    }

    void add(LinkablePage row) {
      long id = ++pages;
      pageBatch =
          pageBatch.bind(
              id,
              row.title().value(),
              row.pageId(),
              row.underlinkedness(),
              row.links(),
              row.words());
      pagesWithLinks += row.targets().isEmpty() ? 0 : 1;
      for (SuggestedTarget each : row.targets()) {
        linkBatch = linkBatch.bind(each.target().value(), id, (double) each.score(), each.phrase());
        links++;
        if (linkBatch.size() == ROWS_A_BATCH) {
          sendLinks();
        }
      }
      if (pageBatch.size() == ROWS_A_BATCH) {
        sendPages();
      }
    }

    void finish() {
      sendPages();
      sendLinks();
    }

    private void sendPages() {
      if (pageBatch.size() > 0) {
        pageBatch.execute();
        pageBatch = db.batch(page);
      }
    }

    private void sendLinks() {
      if (linkBatch.size() > 0) {
        linkBatch.execute();
        linkBatch = db.batch(link);
      }
    }

    SuggestionTotals totals() {
      Long targets =
          db.select(DSL.countDistinct(INCOMING.TARGET)).from(INCOMING).fetchOne(0, Long.class);
      return new SuggestionTotals(pages, pagesWithLinks, links, targets == null ? 0 : targets);
    }
  }
}
