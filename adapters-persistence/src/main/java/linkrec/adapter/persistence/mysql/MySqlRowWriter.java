package linkrec.adapter.persistence.mysql;

import java.util.function.LongConsumer;
import linkrec.adapter.persistence.dataset.KeyFilter;
import linkrec.adapter.persistence.dataset.KeyHashes;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.adapter.persistence.generated.tables.records.LrTemplateRecord;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep3;

/** Fills a table in batches, which the driver sends as statements of many rows. */
final class MySqlRowWriter {

  private static final int ROWS_A_BATCH = 5_000;
  private static final int OCTETS_A_BATCH = 4 << 20;
  private static final int ROWS_A_REPORT = 100_000;

  private final DSLContext db;
  private final InsertValuesStep3<LrTemplateRecord, Long, String, byte[]> row;
  private final LongConsumer progress;
  private final KeyHashes keys = new KeyHashes();
  private BatchBindStep batch;
  private long octets;
  private long count;

  MySqlRowWriter(DSLContext db, String tableName, LongConsumer progress) {
    LrTemplate table = MySqlDialect.table(tableName);
    this.db = db;
    this.progress = progress;
    this.row =
        db.insertInto(table, table.ID, table.LOOKUP, table.VALUE).values(1L, "", new byte[0]);
    this.batch = db.batch(row);
  }

  void add(TableRow added) {
    batch = batch.bind(added.id(), added.lookup(), added.value());
    keys.add(added.lookup());
    octets += added.value().length;
    if (batch.size() == ROWS_A_BATCH || octets > OCTETS_A_BATCH) {
      send();
    }
    if (++count % ROWS_A_REPORT == 0) {
      progress.accept(count);
    }
  }

  void finish() {
    send();
    progress.accept(count);
  }

  /** The filter of all lookups. */
  KeyFilter filter() {
    return keys.filter();
  }

  private void send() {
    if (batch.size() > 0) {
      batch.execute();
      batch = db.batch(row);
      octets = 0;
    }
  }
}
