package linkrec.adapter.persistence.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.application.DatasetProgress;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Changes the tables of a database, for a user who may. */
public final class MySqlStore implements AutoCloseable {

  private final MySqlDatabase database;

  /**
   * @param database is closed with this
   */
  public MySqlStore(MySqlDatabase database) {
    this.database = database;
  }

  /** The tables of those datasets of a wiki, and the two that all wikis share. */
  public static List<String> tables(WikiId wiki, Collection<WikiDataset> datasets) {
    List<String> names = new ArrayList<>(List.of(MySqlDialect.MODELS, MySqlDialect.CHECKSUMS));
    datasets.stream()
        .filter(WikiDataset::hasTable)
        .map(dataset -> dataset.tableName(wiki))
        .forEach(names::add);
    return names;
  }

  /** Creates those tables that are not there yet. */
  public void createTables(WikiId wiki, Collection<WikiDataset> datasets) {
    List<String> names = tables(wiki, datasets);
    change(connection -> create(MySqlDialect.on(connection), names));
  }

  private static void create(DSLContext db, List<String> names) {
    List<String> there = MySqlDialect.existing(db, names);
    names.stream()
        .filter(name -> !there.contains(name))
        .forEach(name -> db.execute(MySqlDialect.createTable(name)));
  }

  /** The checksums of the datasets that are loaded; empty when the tables are not there. */
  public Map<WikiDataset, String> checksums(WikiId wiki) {
    try {
      return database.read(db -> MySqlDatasets.checksums(db, wiki));
    } catch (DatasetUnavailableException e) {
      if (MySqlDatabase.isMissingTable(e)) {
        return Map.of();
      }
      throw e;
    }
  }

  /**
   * Fills new tables beside those that are served and puts them in their place in one step, with
   * their checksums. Whatever happens before, what was served stays.
   *
   * @param removed datasets that the wiki has no more afterwards
   */
  public void replace(
      WikiId wiki,
      Map<WikiDataset, NewDataset> datasets,
      Set<WikiDataset> removed,
      DatasetProgress progress) {
    List<String> served = tables(wiki, WikiDataset.dictionaries());
    served.add(MySqlFilters.tableName(wiki));
    change(connection -> create(MySqlDialect.on(connection), served));
    change(connection -> new MySqlReplacement(connection, wiki, progress).run(datasets, removed));
  }

  /** Removes what a load left that was killed. */
  public void tidy(WikiId wiki) {
    change(connection -> new MySqlReplacement(connection, wiki, DatasetProgress.SILENT).tidy());
  }

  private interface Change {
    void make(Connection connection) throws SQLException;
  }

  private void change(Change change) {
    try (Connection connection = database.connection()) {
      change.make(connection);
    } catch (SQLException | DataAccessException e) {
      throw database.unavailable(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
