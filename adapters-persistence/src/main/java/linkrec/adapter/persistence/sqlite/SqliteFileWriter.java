package linkrec.adapter.persistence.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Consumer;
import linkrec.domain.DatasetUnavailableException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * Writes a new SQLite file in one transaction. The same calls give the same bytes. Without a
 * journal: a file that is not finished must be thrown away.
 */
final class SqliteFileWriter {

  private SqliteFileWriter() {}

  static void write(Path file, String createTable, Consumer<DSLContext> rows) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    Properties properties = config.toProperties();
    try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + file.toUri(), properties)) {
      connection.setAutoCommit(false);
      DSLContext db = SqliteDialect.on(connection);
      db.execute(createTable);
      rows.accept(db);
      connection.commit();
    } catch (SQLException | DataAccessException e) {
      throw new DatasetUnavailableException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
