package linkrec.adapter.persistence.mysql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import linkrec.domain.DatasetUnavailableException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * A database and a pool of connections to it. Nothing connects before the first question, and a
 * database that was lost is asked again by the next one. Safe for several threads.
 */
public final class MySqlDatabase implements AutoCloseable {

  /** What the server says when a table is not there (ER_NO_SUCH_TABLE). */
  private static final int NO_SUCH_TABLE = 1146;

  private static final int CONNECTIONS = 16;
  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 30_000;

  private final MySqlSettings settings;
  private final HikariDataSource pool;

  private MySqlDatabase(MySqlSettings settings, HikariConfig config) {
    this.settings = settings;
    config.setJdbcUrl(
        "jdbc:mysql://" + host(settings) + ":" + settings.port() + "/" + settings.database());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setValidationTimeout(CONNECT_MILLIS / 2);
    config.setPoolName("linkrec-" + settings.database());
    config.addDataSourceProperty("connectTimeout", Integer.toString(CONNECT_MILLIS / 2));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("useLocalSessionState", "true");
    config.addDataSourceProperty("cacheServerConfiguration", "true");
    config.addDataSourceProperty("characterEncoding", "UTF-8");
    this.pool = new HikariDataSource(config);
  }

  /** For answers, which change nothing: what takes longer than 30 seconds counts as lost. */
  public static MySqlDatabase forAnswers(MySqlSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setReadOnly(true);
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    config.addDataSourceProperty("socketTimeout", Integer.toString(ANSWER_MILLIS));
    return new MySqlDatabase(settings, config);
  }

  /** For loads, whose statements may take long. */
  public static MySqlDatabase forLoads(MySqlSettings settings) {
    HikariConfig config = new HikariConfig();
    config.addDataSourceProperty("useServerPrepStmts", "true");
    return new MySqlDatabase(settings, config);
  }

  private static String host(MySqlSettings settings) {
    return settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
  }

  /** A connection of one's own until it is closed. */
  Connection connection() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Answers a question on its own. */
  <T> T read(Function<DSLContext, T> query) {
    try (Connection connection = connection()) {
      return query.apply(MySqlDialect.on(connection));
    } catch (SQLException | DataAccessException e) {
      throw unavailable(e);
    }
  }

  /** Whether a question failed because a table is not there. */
  static boolean isMissingTable(DatasetUnavailableException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == NO_SUCH_TABLE) {
        return true;
      }
    }
    return false;
  }

  DatasetUnavailableException unavailable(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new DatasetUnavailableException(settings + ": " + reason.strip(), failure);
  }

  @Override
  public String toString() {
    return settings.toString();
  }

  @Override
  public void close() {
    pool.close();
  }
}
