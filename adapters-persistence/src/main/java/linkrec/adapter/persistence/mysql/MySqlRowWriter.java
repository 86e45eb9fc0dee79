package linkrec.adapter.persistence.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import linkrec.adapter.persistence.dataset.KeyFilter;
import linkrec.adapter.persistence.dataset.KeyHashes;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.domain.DatasetUnavailableException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Fills a table in batches, which the driver sends as statements of many rows, while the next ones
 * are read. jOOQ writes the statement; the rows are bound without it.
 *
 * <p>Tried and dropped: LOAD DATA LOCAL INFILE (a tenth less processor time, and most servers do
 * not allow it); the server's bulk mode without unique checks (no gain beside an index made at the
 * end).
 */
final class MySqlRowWriter implements AutoCloseable {

  private static final int ROWS_A_BATCH = 5_000;
  private static final int OCTETS_A_BATCH = 4 << 20;
  private static final int ROWS_A_COMMIT = 250_000;
  private static final int ROWS_A_REPORT = 100_000;

  private final Connection connection;
  private final PreparedStatement insert;
  private final LongConsumer progress;
  private final ExecutorService sender = Executors.newSingleThreadExecutor();
  private final KeyHashes keys = new KeyHashes();
  private List<TableRow> batch = new ArrayList<>();
  private @Nullable Future<?> underWay;
  private long octets;
  private long count;
  private long committed;

  MySqlRowWriter(Connection connection, String tableName, LongConsumer progress) {
    LrTemplate table = MySqlDialect.table(tableName);
    DSLContext db = MySqlDialect.on(connection);
    this.connection = connection;
    this.progress = progress;
    try {
      connection.setAutoCommit(false);
      this.insert =
          connection.prepareStatement(
              db.render(
                  db.insertInto(table, table.ID, table.LOOKUP, table.VALUE)
                      .values(1L, "", new byte[0])));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static DataAccessException failure(SQLException cause) {
    return new DataAccessException(String.valueOf(cause.getMessage()), cause);
  }

  void add(TableRow row) {
    batch.add(row);
    keys.add(row.lookup());
    octets += row.value().length;
    if (batch.size() == ROWS_A_BATCH || octets > OCTETS_A_BATCH) {
      send();
    }
    if (++count % ROWS_A_REPORT == 0) {
      progress.accept(count);
    }
  }

  /** Waits until all rows are there for good. */
  void finish() {
    send();
    await();
    try {
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw failure(e);
    }
    progress.accept(count);
  }

  /** The filter of all lookups. */
  KeyFilter filter() {
    return keys.filter();
  }

  private void send() {
    await();
    List<TableRow> full = batch;
    boolean commits = count - committed >= ROWS_A_COMMIT;
    committed = commits ? count : committed;
    batch = new ArrayList<>(ROWS_A_BATCH);
    octets = 0;
    underWay =
        sender.submit(
            () -> {
              execute(full, commits);
              return full;
            });
  }

  private void execute(List<TableRow> rows, boolean commits) throws SQLException {
    for (TableRow row : rows) {
      insert.setLong(1, row.id());
      insert.setString(2, row.lookup());
      insert.setBytes(3, row.value());
      insert.addBatch();
    }
    if (!rows.isEmpty()) {
      insert.executeBatch();
    }
    if (commits) {
      connection.commit();
    }
  }

  private void await() {
    Future<?> sent = underWay;
    if (sent == null) {
      return;
    }
    underWay = null;
    try {
      sent.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException sql) {
        throw failure(sql);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatasetUnavailableException("interrupted", e);
    }
  }

  /** What was not committed is lost. */
  @Override
  public void close() {
    sender.shutdown();
    try {
      await();
    } catch (DataAccessException e) {
      // What failed first is told already.
    }
    try {
      insert.close();
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      // The connection is lost, and with it what was not committed.
    }
  }
}
