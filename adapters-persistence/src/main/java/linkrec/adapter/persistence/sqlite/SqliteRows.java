package linkrec.adapter.persistence.sqlite;

import static linkrec.adapter.persistence.generated.Tables.UNNAMED;

import java.nio.file.Path;
import java.util.function.Consumer;
import linkrec.adapter.persistence.dataset.RowSource;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.domain.CorruptDatasetException;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/** The rows of a SqliteDict file as they lie there; a row's id is SQLite's own number of it. */
public final class SqliteRows implements RowSource {

  private static final Field<Long> ROW_ID = DSL.field("rowid", Long.class);

  private final Path path;

  public SqliteRows(Path path) {
    this.path = path;
  }

  @Override
  public void readInto(Consumer<TableRow> sink) {
    try (SqliteFile file = SqliteFile.open(path, SqliteFile.FileKind.SHARED)) {
      file.read(
          db -> {
            try (Cursor<Record3<Long, String, byte[]>> rows =
                db.select(ROW_ID, UNNAMED.KEY, UNNAMED.VALUE)
                    .from(UNNAMED)
                    .orderBy(ROW_ID)
                    .fetchLazy()) {
              rows.forEach(row -> sink.accept(row(row)));
            }
            return path;
          });
    }
  }

  private TableRow row(Record3<Long, String, byte[]> row) {
    if (row.value2() == null || row.value3() == null) {
      throw new CorruptDatasetException(
          path + ", row " + row.value1() + ": a key and a value expected, got NULL");
    }
    return new TableRow(row.value1(), row.value2(), row.value3());
  }
}
