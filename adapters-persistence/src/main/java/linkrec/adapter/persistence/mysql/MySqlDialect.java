package linkrec.adapter.persistence.mysql;

import static linkrec.adapter.persistence.generated.Tables.LR_TEMPLATE;

import java.sql.Connection;
import java.util.List;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** What is said to MySQL and MariaDB only: jOOQ's settings, and the tables as they are created. */
final class MySqlDialect {

  static final String MODELS = "lr_model";
  static final String CHECKSUMS = "lr_checksum";

  private static final String INDEX = "INDEX `lookup_index` (`lookup`(767))";

  private static final Settings SETTINGS =
      new Settings().withRenderSchema(false).withExecuteLogging(false);

  static {
    // jOOQ greets on the log unless told not to; there is no other way to tell.
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private MySqlDialect() {}

  static DSLContext on(Connection connection) {
    return DSL.using(connection, SQLDialect.MYSQL, SETTINGS);
  }

  /** All tables have one shape; the name comes from checked parts. */
  static LrTemplate table(String name) {
    return LR_TEMPLATE.rename(name);
  }

  /**
   * As the original creates them: keys compared octet by octet, their first 767 characters indexed.
   */
  static String createTable(String name) {
    return createTable("IF NOT EXISTS " + quoted(name), ", " + INDEX);
  }

  /** The same, to be filled first: an index is made faster at once than row by row. */
  static String createTableWithoutIndex(String name) {
    return createTable(quoted(name), "");
  }

  private static String createTable(String name, String index) {
    return "CREATE TABLE "
        + name
        + " (`id` INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, `lookup` TEXT NOT NULL,"
        + " `value` LONGBLOB NOT NULL"
        + index
        + ") ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
  }

  static String createIndex(String name) {
    return "ALTER TABLE " + quoted(name) + " ADD " + INDEX;
  }

  static String dropTables(List<String> names) {
    return "DROP TABLE IF EXISTS "
        + String.join(", ", names.stream().map(MySqlDialect::quoted).toList());
  }

  /** Those of the tables that are there: asking costs less than changing nothing. */
  static List<String> existing(DSLContext db, List<String> names) {
    return db.select(DSL.field("table_name", String.class))
        .from(DSL.table("information_schema.tables"))
        .where(DSL.field("table_schema").eq(DSL.field("DATABASE()")))
        .and(DSL.field("table_name", String.class).in(names))
        .fetch(row -> String.valueOf(row.value1()));
  }

  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
