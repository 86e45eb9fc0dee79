package linkrec.adapter.persistence.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import linkrec.adapter.persistence.dataset.KeptFilter;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite file, opened for reading by as many threads as come: each call takes a connection that
 * lies idle, or opens one, and gives it back. No connection can write.
 */
public final class SqliteFile implements AutoCloseable {

  private static final int MAX_IDLE = 16;
  private static final long MAPPED_BYTES = 1L << 40;
  private static final int PRIVATE_CACHE_IN_KIBIBYTES = 256;

  private final Path path;
  private final FileKind kind;
  private final KeptFilter.@Nullable Place filterPlace;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger idleCount = new AtomicInteger();
  private volatile boolean closed;

  private SqliteFile(Path path, FileKind kind, KeptFilter.@Nullable Place filterPlace) {
    this.path = path;
    this.kind = kind;
    this.filterPlace = filterPlace;
  }

  /** Whether somebody may write to a file while it is read here. */
  public enum FileKind {
    /** Nobody ever does: neither locked nor watched, and mapped into memory, shared by all. */
    IMMUTABLE,
    /** Somebody may: locked by each read. */
    SHARED
  }

  /**
   * Opens a file.
   *
   * @throws DatasetUnavailableException when it is missing or cannot be opened
   */
  public static SqliteFile open(Path path, FileKind kind) {
    return open(path, kind, null);
  }

  /**
   * Opens a file.
   *
   * @param filterPlace where the filter of its keys is kept; null when it is not
   * @throws DatasetUnavailableException when it is missing or cannot be opened
   */
  public static SqliteFile open(Path path, FileKind kind, KeptFilter.@Nullable Place filterPlace) {
    if (!Files.isRegularFile(path)) {
      throw new DatasetUnavailableException("file not found: " + path);
    }
    return new SqliteFile(path.toAbsolutePath(), kind, filterPlace);
  }

  /** The file's path, absolute. */
  Path path() {
    return path;
  }

  /** Where the filter of its keys is kept; null when it is not. */
  KeptFilter.@Nullable Place filterPlace() {
    return filterPlace;
  }

  /**
   * Answers a query.
   *
   * @throws CorruptDatasetException when the file is no SQLite file or lacks the table
   * @throws DatasetUnavailableException when it cannot be read
   */
  <T> T read(Function<DSLContext, T> query) {
    Connection connection = borrow();
    boolean usable = false;
    try {
      T answer = query.apply(SqliteDialect.on(connection));
      usable = true;
      return answer;
    } catch (DataAccessException e) {
      throw failure(e, e.getCause(SQLException.class));
    } finally {
      if (usable) {
        giveBack(connection);
      } else {
        closeQuietly(connection);
      }
    }
  }

  private Connection borrow() {
    if (closed) {
      throw new IllegalStateException("closed already: " + path);
    }
    Connection connection = idle.poll();
    if (connection != null) {
      idleCount.decrementAndGet();
      return connection;
    }
    try {
      return connect();
    } catch (SQLException e) {
      throw failure(e, e);
    }
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    String address = "jdbc:sqlite:" + path.toUri();
    if (kind == FileKind.IMMUTABLE) {
      config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(MAPPED_BYTES));
      config.setCacheSize(-PRIVATE_CACHE_IN_KIBIBYTES);
      address += "?immutable=1";
    }
    Properties properties = config.toProperties();
    return JDBC.createConnection(address, properties);
  }

  private void giveBack(Connection connection) {
    if (idleCount.incrementAndGet() > MAX_IDLE) {
      idleCount.decrementAndGet();
      closeQuietly(connection);
      return;
    }
    idle.push(connection);
    if (closed) {
      close();
    }
  }

  /** Closes what lies idle; what is in use is closed when it is given back. */
  @Override
  public void close() {
    closed = true;
    for (Connection next = idle.poll(); next != null; next = idle.poll()) {
      closeQuietly(next);
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // A connection that only reads has nothing to lose.
    }
  }

  private RuntimeException failure(Exception failure, @Nullable SQLException cause) {
    SQLiteErrorCode code =
        cause instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String reason = cause == null ? failure.getMessage() : cause.getMessage();
    // The low byte is the kind of error, the rest says more of it.
    boolean corrupt =
        switch (code.code & 0xFF) {
          // 1: an error in SQL, which is a table or column that is not there; 11, 26: no SQLite.
          case 1, 11, 26 -> true;
          default -> false;
        };
    return corrupt
        ? new CorruptDatasetException(path + ": " + reason, failure)
        : new DatasetUnavailableException(path + ": " + reason, failure);
  }
}
