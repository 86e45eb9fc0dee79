package linkrec.adapter.persistence.sqlite;

import static linkrec.adapter.persistence.generated.Tables.UNNAMED;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import linkrec.adapter.persistence.dataset.RowSource;
import linkrec.adapter.persistence.dataset.TableRow;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep3;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Writes rows as they come into a new SqliteDict file; a row's id becomes SQLite's number of it.
 */
public final class SqliteRowsFile {

  private static final int ROWS_A_BATCH = 1000;
  private static final int ROWS_A_REPORT = 100_000;
  private static final Field<Long> ROW_ID = DSL.field("rowid", Long.class);

  private final DSLContext db;
  private final LongConsumer progress;
  private final InsertValuesStep3<? extends Record, Long, String, byte[]> insert;
  private BatchBindStep batch;
  private long count;

  private SqliteRowsFile(DSLContext db, LongConsumer progress) {
    this.db = db;
    this.progress = progress;
    this.insert =
        db.insertInto(UNNAMED, ROW_ID, UNNAMED.KEY, UNNAMED.VALUE).values(1L, "", new byte[0]);
    this.batch = db.batch(insert);
  }

  /**
   * Writes a file that is not there yet; after a failure it must be thrown away.
   *
   * @param progress hears how many rows are written
   * @throws linkrec.domain.DatasetUnavailableException when it cannot be written; also when a key
   *     comes twice
   */
  public static void write(Path file, RowSource rows, LongConsumer progress) {
    SqliteFileWriter.write(
        file,
        SqliteDialect.CREATE_UNNAMED,
        db -> {
          SqliteRowsFile writer = new SqliteRowsFile(db, progress);
          rows.readInto(writer::add);
          writer.finish();
        });
  }

  private void add(TableRow row) {
    batch = batch.bind(row.id(), row.lookup(), row.value());
    if (batch.size() == ROWS_A_BATCH) {
      send();
    }
    if (++count % ROWS_A_REPORT == 0) {
      progress.accept(count);
    }
  }

  private void finish() {
    send();
    progress.accept(count);
  }

  private void send() {
    if (batch.size() > 0) {
      batch.execute();
      batch = db.batch(insert);
    }
  }
}
