package linkrec.adapter.persistence.sqlite;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.sql.Connection;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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

  static final String CREATE_PAGES =
      "CREATE TABLE \"pages\" (id INTEGER PRIMARY KEY, title TEXT NOT NULL, page_id INTEGER,"
          + " underlinkedness REAL NOT NULL, links INTEGER NOT NULL, words INTEGER NOT NULL)";

  static final String CREATE_INCOMING =
      "CREATE TABLE \"incoming\" (target TEXT NOT NULL, page INTEGER NOT NULL, score REAL NOT NULL,"
          + " phrase TEXT NOT NULL)";

  static final String CREATE_FACTS =
      "CREATE TABLE \"facts\" (name TEXT PRIMARY KEY, value TEXT NOT NULL)";

  /** Made when all rows are there, so that SQLite sorts once, on disk where it must. */
  static final String INDEX_INCOMING =
      "CREATE INDEX \"incoming_target\" ON \"incoming\" (target, score DESC, page)";

  private static final Settings SETTINGS =
      new Settings().withRenderSchema(false).withExecuteLogging(false);

  static {
    // jOOQ greets on the log unless told not to; there is no other way to tell.
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private SqliteDialect() {}

  static DSLContext on(Connection connection) {
    return DSL.using(connection, SQLDialect.SQLITE, SETTINGS);
  }

  /**
   * That the field has one of the values given as a JSON array, so that one statement, always the
   * same, takes a whole page; as fast as lists of 500 parameters, within the noise.
   */
  static Condition isOneOf(Field<String> field) {
    return field.in(
        DSL.select(DSL.field("json_each.value", String.class))
            .from(DSL.table("json_each({0})", DSL.val("[]"))));
  }

  /** The one parameter of {@link #isOneOf}. */
  static String jsonArray(Collection<String> values) {
    StringBuilder json = new StringBuilder(16 * values.size() + 2).append('[');
    for (String value : values) {
      json.append(json.length() == 1 ? "" : ",").append('"');
      JsonStringEncoder.getInstance().quoteAsString(value, json);
      json.append('"');
    }
    return json.append(']').toString();
  }
}
