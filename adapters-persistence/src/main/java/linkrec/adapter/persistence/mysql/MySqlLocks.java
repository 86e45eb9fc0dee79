package linkrec.adapter.persistence.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import linkrec.domain.DatasetUnavailableException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Locks of the database server. */
final class MySqlLocks {

  /** How long to wait for others. */
  static final int PATIENCE_SECONDS = 300;

  /** Others that begin meanwhile wait as long. */
  private static final int ATTEMPT_SECONDS = 1;

  private static final int FIRST_PAUSE_MILLIS = 250;
  private static final int LONGEST_PAUSE_MILLIS = 8_000;

  /** ER_LOCK_WAIT_TIMEOUT. */
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  private MySqlLocks() {}

  /** Takes a lock of that name for this connection; false when it cannot be had in time. */
  static boolean take(DSLContext db, String name, int seconds) {
    Object taken = db.fetchValue("SELECT GET_LOCK(?, ?)", name, seconds);
    return taken instanceof Number number && number.intValue() == 1;
  }

  /** Gives a lock back; a connection that was lost has given it back already. */
  static void release(DSLContext db, String name) {
    try {
      db.fetchValue("SELECT RELEASE_LOCK(?)", name);
    } catch (DataAccessException e) {
      // The server releases the locks of a lost connection.
    }
  }

  static boolean isOpen(Connection connection) {
    try {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Makes a change that needs tables which others read: for a second at a time, so that those who
   * want to read wait no longer.
   */
  static void patiently(DSLContext db, Runnable change) {
    db.execute("SET SESSION lock_wait_timeout = " + ATTEMPT_SECONDS);
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    for (int pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS)) {
      try {
        change.run();
        return;
      } catch (DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        if (cause == null || cause.getErrorCode() != LOCK_WAIT_TIMEOUT) {
          throw e;
        }
        if (System.nanoTime() > end) {
          throw new DatasetUnavailableException(
              "the tables were in use for " + PATIENCE_SECONDS + " seconds: try again", e);
        }
        sleep(pause);
      }
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatasetUnavailableException("interrupted", e);
    }
  }
}
