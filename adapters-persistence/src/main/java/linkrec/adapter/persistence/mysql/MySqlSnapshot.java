package linkrec.adapter.persistence.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import linkrec.domain.DatasetUnavailableException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * What a database holds at one moment: a read-only transaction, whose view is that of its first
 * question. Whatever tables it has asked cannot be replaced before it is closed, since the server
 * lets nobody rename a table that a transaction uses. Threads that share one take turns.
 */
final class MySqlSnapshot implements AutoCloseable {

  private final MySqlDatabase database;
  private final Connection connection;

  private MySqlSnapshot(MySqlDatabase database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  static MySqlSnapshot of(MySqlDatabase database) {
    return new MySqlSnapshot(database, database.connection());
  }

  /**
   * Answers a question.
   *
   * @throws DatasetUnavailableException when the database is lost or lacks a table
   */
  synchronized <T> T read(Function<DSLContext, T> query) {
    try {
      return query.apply(MySqlDialect.on(connection));
    } catch (DataAccessException e) {
      throw database.unavailable(e);
    }
  }

  /** Forgets the view: the next question begins a new one. */
  synchronized void end() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw database.unavailable(e);
    }
  }

  /** Gives the connection back, which ends the transaction. */
  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing was written; the pool throws a broken connection away.
    }
  }
}
