package linkrec.adapter.persistence.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
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
  private final Deque<SqliteReader> idle = new ConcurrentLinkedDeque<>();
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
    return readWith(reader -> query.apply(reader.db()));
  }

  /**
   * Gives the rows of a table {@code unnamed} that have one of those keys to {@code row}, in no
   * particular order.
   *
   * @throws CorruptDatasetException when the file is no SQLite file or lacks the table
   * @throws DatasetUnavailableException when it cannot be read
   */
  void readRows(Collection<String> keys, BiConsumer<String, byte @Nullable []> row) {
    readWith(
        reader -> {
          reader.readRows(keys, row);
          return keys;
        });
  }

  private <T> T readWith(Function<SqliteReader, T> query) {
    SqliteReader reader = borrow();
    boolean usable = false;
    try {
      T answer = query.apply(reader);
      usable = true;
      return answer;
    } catch (DataAccessException e) {
      throw failure(e, e.getCause(SQLException.class));
    } finally {
      if (usable) {
        giveBack(reader);
      } else {
        reader.close();
      }
    }
  }

  private SqliteReader borrow() {
    if (closed) {
      throw new IllegalStateException("closed already: " + path);
    }
    SqliteReader reader = idle.poll();
    if (reader != null) {
      idleCount.decrementAndGet();
      return reader;
    }
    try {
      return new SqliteReader(connect());
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

  private void giveBack(SqliteReader reader) {
    if (idleCount.incrementAndGet() > MAX_IDLE) {
      idleCount.decrementAndGet();
      reader.close();
      return;
    }
    idle.push(reader);
    if (closed) {
      close();
    }
  }

  /** Closes what lies idle; what is in use is closed when it is given back. */
  @Override
  public void close() {
    closed = true;
    for (SqliteReader next = idle.poll(); next != null; next = idle.poll()) {
      next.close();
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
