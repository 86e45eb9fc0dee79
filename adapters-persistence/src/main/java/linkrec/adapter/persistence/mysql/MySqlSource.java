package linkrec.adapter.persistence.mysql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.RowSource;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.jooq.Cursor;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;

/** The datasets of a wiki in a database, row by row, to be taken elsewhere: all of one build. */
public final class MySqlSource {

  /** Lets the driver hand over rows as they come; otherwise it collects all of them first. */
  static final int ROW_BY_ROW = Integer.MIN_VALUE;

  private MySqlSource() {}

  /**
   * Hands over the datasets, to be read one after the other before {@code reader} returns. Those
   * without a checksum have the empty one.
   *
   * @throws DatasetUnavailableException when the wiki is not there
   */
  public static void read(
      MySqlDatabase database, WikiId wiki, Consumer<Map<WikiDataset, NewDataset>> reader) {
    try (MySqlSnapshot snapshot = MySqlSnapshot.of(database)) {
      Map<WikiDataset, String> sums = snapshot.read(db -> MySqlDatasets.checksums(db, wiki));
      LrTemplate models = MySqlDialect.table(MySqlDialect.MODELS);
      boolean here = snapshot.read(db -> db.fetchExists(models, models.LOOKUP.eq(wiki.value())));
      if (!here && sums.isEmpty()) {
        throw new DatasetUnavailableException("the wiki " + wiki + " is not in " + database);
      }
      Map<WikiDataset, NewDataset> datasets = new LinkedHashMap<>();
      for (WikiDataset dataset : WikiDataset.values()) {
        if (dataset.isRequired() || sums.containsKey(dataset)) {
          String sum = sums.get(dataset);
          datasets.put(
              dataset, new NewDataset(sum == null ? "" : sum, rows(snapshot, wiki, dataset, sum)));
        }
      }
      reader.accept(datasets);
    }
  }

  private static RowSource rows(
      MySqlSnapshot snapshot, WikiId wiki, WikiDataset dataset, @Nullable String sum) {
    if (dataset.hasTable()) {
      return rows(snapshot, MySqlDialect.table(dataset.tableName(wiki)));
    }
    String key = dataset.documentKey(wiki);
    return sink -> sink.accept(new TableRow(1, key, MySqlModels.document(snapshot, key, sum)));
  }

  /** The rows of a table as they come. */
  static RowSource rows(MySqlSnapshot snapshot, LrTemplate table) {
    return sink ->
        snapshot.read(
            db -> {
              try (Cursor<Record3<Long, String, byte[]>> rows =
                  db.select(table.ID, table.LOOKUP, table.VALUE)
                      .from(table)
                      .orderBy(table.ID)
                      .fetchSize(ROW_BY_ROW)
                      .fetchLazy()) {
                rows.forEach(
                    row -> sink.accept(new TableRow(row.value1(), row.value2(), row.value3())));
              }
              return table;
            });
  }
}
