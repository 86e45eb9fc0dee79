package linkrec.adapter.persistence.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

/**
 * Documents in the table {@code lr_model}: {@code <W>} is the model that the original knows, {@code
 * <W>.2} the second generation's, {@code <W>.manifest} what the edition says of itself. While a
 * newer one is being put in its place there may be two of one key: the checksum says which of them
 * counts.
 */
final class MySqlModels {

  private static final List<WikiDataset> DOCUMENTS =
      List.of(WikiDataset.values()).stream().filter(WikiDataset::isDocument).toList();

  private MySqlModels() {}

  /**
   * The document of a key.
   *
   * @param sum its checksum; null takes the first
   */
  static byte[] document(MySqlSnapshot snapshot, String key, @Nullable String sum) {
    LrTemplate table = MySqlDialect.table(MySqlDialect.MODELS);
    List<byte[]> documents =
        snapshot.read(
            db ->
                db.select(table.VALUE)
                    .from(table)
                    .where(table.LOOKUP.eq(key))
                    .orderBy(table.ID)
                    .fetch(table.VALUE));
    if (documents.isEmpty()) {
      throw new DatasetUnavailableException("table lr_model has no lookup '" + key + "'");
    }
    if (documents.size() == 1 || sum == null) {
      return documents.get(0);
    }
    return documents.stream()
        .filter(document -> Sha256.of(document).equals(sum))
        .findFirst()
        .orElseThrow(
            () ->
                new DatasetUnavailableException(
                    "table lr_model, lookup '" + key + "': nothing has the checksum " + sum));
  }

  /**
   * Adds a document unless it is there already; those of one key are told apart by their checksums.
   *
   * @throws CorruptDatasetException when it has another checksum than it should
   */
  static void insert(DSLContext db, String key, NewDataset contents) {
    List<byte[]> documents = new ArrayList<>();
    contents.rows().readInto(row -> documents.add(row.value()));
    byte[] document = documents.get(0);
    if (!Sha256.of(document).equals(contents.sum())) {
      throw new CorruptDatasetException(
          "the document of "
              + key
              + " has the checksum "
              + Sha256.of(document)
              + ", expected "
              + contents.sum());
    }
    LrTemplate models = MySqlDialect.table(MySqlDialect.MODELS);
    boolean there =
        db.select(models.VALUE).from(models).where(models.LOOKUP.eq(key)).fetch().stream()
            .anyMatch(row -> Sha256.of(row.value1()).equals(contents.sum()));
    if (!there) {
      db.insertInto(models).set(models.LOOKUP, key).set(models.VALUE, document).execute();
    }
  }

  /**
   * Removes the documents of a wiki that are not those of the checksums; one stays of what every
   * wiki has.
   */
  static void removeOthers(DSLContext db, WikiId wiki) {
    Map<WikiDataset, String> sums = MySqlDatasets.checksums(db, wiki);
    for (WikiDataset dataset : DOCUMENTS) {
      removeOthers(db, dataset.documentKey(wiki), sums.get(dataset), dataset.isRequired());
    }
  }

  private static void removeOthers(
      DSLContext db, String key, @Nullable String sum, boolean oneStays) {
    LrTemplate models = MySqlDialect.table(MySqlDialect.MODELS);
    List<Long> ids =
        db
            .select(models.ID, models.VALUE)
            .from(models)
            .where(models.LOOKUP.eq(key))
            .orderBy(models.ID)
            .fetch()
            .stream()
            .sorted((one, other) -> Boolean.compare(hasSum(other, sum), hasSum(one, sum)))
            .map(Record2::value1)
            .toList();
    int kept = oneStays || sum != null ? 1 : 0;
    if (ids.size() > kept) {
      db.deleteFrom(models).where(models.ID.in(ids.subList(kept, ids.size()))).execute();
    }
  }

  private static boolean hasSum(Record2<Long, byte[]> document, @Nullable String sum) {
    return Sha256.of(document.value2()).equals(sum);
  }
}
