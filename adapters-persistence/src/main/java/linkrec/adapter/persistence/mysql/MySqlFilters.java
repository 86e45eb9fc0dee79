package linkrec.adapter.persistence.mysql;

import java.util.List;
import java.util.Optional;
import linkrec.adapter.persistence.dataset.KeptFilter;
import linkrec.adapter.persistence.dataset.KeyFilter;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.jooq.DSLContext;

/**
 * The filters of dictionaries' keys in the table {@code lr_<W>_filters}, which only Linkrec knows:
 * lookup is the dataset's name, value a {@link KeptFilter} whose source is the dataset's checksum.
 */
final class MySqlFilters {

  private MySqlFilters() {}

  static String tableName(WikiId wiki) {
    return "lr_" + wiki.value() + "_filters";
  }

  /** The filter of that dataset, where one of that checksum is kept. */
  static Optional<KeyFilter> read(
      MySqlSnapshot snapshot, WikiId wiki, WikiDataset dataset, String sum) {
    LrTemplate table = MySqlDialect.table(tableName(wiki));
    List<byte[]> kept;
    try {
      kept =
          snapshot.read(
              db ->
                  db.select(table.VALUE)
                      .from(table)
                      .where(table.LOOKUP.eq(dataset.datasetName()))
                      .fetch(table.VALUE));
    } catch (DatasetUnavailableException e) {
      if (MySqlDatabase.isMissingTable(e)) {
        // Loaded by the original, which keeps none.
        return Optional.empty();
      }
      throw e;
    }
    return kept.stream().flatMap(octets -> KeptFilter.of(octets, sum).stream()).findFirst();
  }

  static void write(
      DSLContext db, String tableName, WikiDataset dataset, KeyFilter filter, String sum) {
    LrTemplate table = MySqlDialect.table(tableName);
    db.insertInto(table)
        .set(table.LOOKUP, dataset.datasetName())
        .set(table.VALUE, KeptFilter.octets(filter, sum))
        .execute();
  }
}
