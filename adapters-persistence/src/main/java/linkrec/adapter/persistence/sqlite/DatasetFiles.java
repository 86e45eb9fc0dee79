package linkrec.adapter.persistence.sqlite;

import static linkrec.adapter.persistence.generated.Tables.UNNAMED;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import linkrec.adapter.persistence.dataset.KeptFilter;
import linkrec.adapter.persistence.generated.tables.records.UnnamedRecord;
import linkrec.adapter.persistence.pickle.PickleWriter;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.dataset.Entries;
import linkrec.domain.page.PageTitle;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep2;

/**
 * Writes datasets as SqliteDict files that the original reads. Equal contents in equal order give
 * equal bytes. The file must not be there yet; after a failure it must be thrown away.
 */
public final class DatasetFiles {

  private static final int ROWS_A_BATCH = 1000;

  private DatasetFiles() {}

  /** Anchor text to a dict of title to count. */
  public static void writeAnchors(Path file, Entries<String, Candidates> anchors) {
    write(file, anchors, key -> key, candidates -> PickleWriter.ofCounts(counts(candidates)));
  }

  private static Map<String, Integer> counts(Candidates candidates) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Candidate candidate : candidates.all()) {
      counts.put(candidate.title().value(), candidate.count());
    }
    return counts;
  }

  /** Title to page id. */
  public static void writePageIds(Path file, Entries<PageTitle, Long> pageIds) {
    write(file, pageIds, PageTitle::value, PickleWriter::ofLong);
  }

  /** Title of a redirect to the title it leads to. */
  public static void writeRedirects(Path file, Entries<PageTitle, PageTitle> redirects) {
    write(file, redirects, PageTitle::value, target -> PickleWriter.ofText(target.value()));
  }

  /** Title to a numpy array of float32. */
  public static void writeVectors(Path file, Entries<PageTitle, float[]> vectors) {
    write(file, vectors, PageTitle::value, PickleWriter::ofFloats);
  }

  /** Makes the filter of a dictionary's keys and keeps it there. */
  public static void makeFilter(Path file, KeptFilter.Place place) {
    try (SqliteDict<String, Object> dict =
        new SqliteDict<>(
            SqliteFile.open(file, SqliteFile.FileKind.IMMUTABLE, place),
            key -> key,
            value -> value)) {
      dict.filter();
    }
  }

  private static <K extends Comparable<? super K>, V> void write(
      Path file, Entries<K, V> entries, Function<K, String> keyOf, Function<V, byte[]> pickleOf) {
    SqliteFileWriter.write(
        file,
        SqliteDialect.CREATE_UNNAMED,
        db -> {
          Rows rows = new Rows(db);
          entries.forEach((key, value) -> rows.add(keyOf.apply(key), pickleOf.apply(value)));
          rows.insert();
        });
  }

  /** Rows that go into the table some at a time. */
  private static final class Rows {
    private final DSLContext db;
    private final InsertValuesStep2<UnnamedRecord, String, byte[]> row;
    private BatchBindStep batch;

    Rows(DSLContext db) {
      this.db = db;
      this.row = db.insertInto(UNNAMED, UNNAMED.KEY, UNNAMED.VALUE).values("", new byte[0]);
      this.batch = db.batch(row);
    }

    void add(String key, byte[] value) {
      batch = batch.bind(key, value);
      if (batch.size() == ROWS_A_BATCH) {
        insert();
      }
    }

    void insert() {
      if (batch.size() > 0) {
        batch.execute();
        batch = db.batch(row);
      }
    }
  }
}
