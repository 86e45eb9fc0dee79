package linkrec.adapter.persistence.sqlite;

import static linkrec.adapter.persistence.generated.Tables.UNNAMED;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that reads, with the look-up of keys prepared once. For one thread at a time.
 *
 * <p>A page takes five look-ups, most of them of a few keys. jOOQ writes the statement; it is kept
 * and its rows are read as they come, since making a query and its records anew takes 0.1 ms, ten
 * times what SQLite needs for eight keys.
 */
final class SqliteReader implements AutoCloseable {

  private final Connection connection;
  private final DSLContext db;
  private @Nullable PreparedStatement rowsOfKeys;

  SqliteReader(Connection connection) {
    this.connection = connection;
    this.db = SqliteDialect.on(connection);
  }

  DSLContext db() {
    return db;
  }

  void readRows(Collection<String> keys, BiConsumer<String, byte @Nullable []> row) {
    try {
      PreparedStatement statement = rowsOfKeys();
      statement.setString(1, SqliteDialect.jsonArray(keys));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          row.accept(rows.getString(1), rows.getBytes(2));
        }
      }
    } catch (SQLException e) {
      throw new DataAccessException(e.getMessage(), e);
    }
  }

  private PreparedStatement rowsOfKeys() throws SQLException {
    PreparedStatement kept = rowsOfKeys;
    if (kept == null) {
      String query =
          db.select(UNNAMED.KEY, UNNAMED.VALUE)
              .from(UNNAMED)
              .where(SqliteDialect.isOneOf(UNNAMED.KEY))
              .getSQL();
      kept = connection.prepareStatement(query);
      rowsOfKeys = kept;
    }
    return kept;
  }

  /** The statement goes with its connection. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // A connection that only reads has nothing to lose.
    }
  }
}
