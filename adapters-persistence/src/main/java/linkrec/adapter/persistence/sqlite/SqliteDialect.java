package linkrec.adapter.persistence.sqlite;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** What is said to SQLite only: jOOQ's settings, and the tables as they are created there. */
final class SqliteDialect {

  /** SqliteDict's own words, so that the files are equal to its. */
  static final String CREATE_UNNAMED =
      "CREATE TABLE \"unnamed\" (key TEXT PRIMARY KEY, value BLOB)";

  static final String CREATE_ARTICLES =
      "CREATE TABLE \"articles\" (title TEXT PRIMARY KEY, page_id INTEGER, revision_id INTEGER,"
          + " wikitext BLOB NOT NULL)";

  private static final Settings SETTINGS =
      new Settings()
          .withRenderSchema(false)
          .withExecuteLogging(false)
          // Lists of 1, 2, 4, ... values: few different texts of statements.
          .withInListPadding(true);

  static {
    // jOOQ greets on the log unless told not to; there is no other way to tell.
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private SqliteDialect() {}

  static DSLContext on(Connection connection) {
    return DSL.using(connection, SQLDialect.SQLITE, SETTINGS);
  }
}
