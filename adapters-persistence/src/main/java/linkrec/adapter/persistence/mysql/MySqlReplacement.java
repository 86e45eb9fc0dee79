package linkrec.adapter.persistence.mysql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.KeyFilter;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.application.DatasetProgress;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

/**
 * Puts new datasets of a wiki in the place of those that are served.
 *
 * <ol>
 *   <li>Tables {@code lr_<W>_x_new} are filled; a new model becomes a second row in {@code
 *       lr_model}, which nobody reads as long as its checksum is not the one in {@code
 *       lr_checksum}.
 *   <li>{@code lr_checksum_new} is a copy with the new checksums.
 *   <li>One {@code RENAME TABLE} puts all of them in place. It waits for the answers that read, and
 *       none begins meanwhile; when that takes too long it lets them pass and tries again.
 *   <li>What was served, and the older model, is removed.
 * </ol>
 *
 * <p>A load that is killed leaves tables {@code ..._new} or {@code ..._old}, or a second model,
 * which the next one removes. Two loads of one wiki exclude each other by a lock of the server.
 *
 * <p>Tried and dropped: one transaction that deletes all and inserts all, as the original does; it
 * writes every row twice more into the server's log, and holds back its cleaning for as long.
 */
final class MySqlReplacement {

  private static final String FILLED = "_new";
  private static final String REPLACED = "_old";

  private final DSLContext db;
  private final Connection connection;
  private final WikiId wiki;
  private final DatasetProgress progress;

  MySqlReplacement(Connection connection, WikiId wiki, DatasetProgress progress) {
    this.connection = connection;
    this.db = MySqlDialect.on(connection);
    this.wiki = wiki;
    this.progress = progress;
  }

  void run(Map<WikiDataset, NewDataset> datasets) {
    String lock = lockName("load " + wiki);
    if (!MySqlLocks.take(db, lock, 0)) {
      throw new DatasetUnavailableException("another load of " + wiki + " is at work");
    }
    try {
      removeRemains();
      fill(datasets);
    } finally {
      MySqlLocks.release(db, lock);
    }
  }

  /** Removes what a killed load left, unless one is at work. */
  void tidy() {
    String lock = lockName("load " + wiki);
    if (MySqlLocks.take(db, lock, 0)) {
      try {
        removeRemains();
      } finally {
        MySqlLocks.release(db, lock);
      }
    }
  }

  private void fill(Map<WikiDataset, NewDataset> datasets) {
    boolean switched = false;
    try {
      List<String> tables = new ArrayList<>();
      Map<WikiDataset, KeyFilter> filters = new LinkedHashMap<>();
      datasets.forEach(
          (dataset, contents) -> {
            if (dataset.isDictionary()) {
              filters.put(dataset, fillTable(dataset, contents));
              tables.add(dataset.tableName(wiki));
            } else {
              insertModel(contents);
            }
          });
      if (!filters.isEmpty()) {
        keepFilters(filters, datasets);
        tables.add(MySqlFilters.tableName(wiki));
      }
      switchTo(tables, datasets);
      switched = true;
    } finally {
      if (!switched && MySqlLocks.isOpen(connection)) {
        removeRemains();
      }
    }
    removeRemains();
  }

  private KeyFilter fillTable(WikiDataset dataset, NewDataset contents) {
    String table = dataset.tableName(wiki) + FILLED;
    db.execute(MySqlDialect.createTableWithoutIndex(table));
    try (MySqlRowWriter writer =
        new MySqlRowWriter(
            connection,
            table,
            count -> progress.done(wiki, dataset.datasetName(), "rows", count))) {
      contents.rows().readInto(writer::add);
      writer.finish();
      db.execute(MySqlDialect.createIndex(table));
      return writer.filter();
    }
  }

  /** The model's rows are told apart by their checksums. */
  private void insertModel(NewDataset contents) {
    List<byte[]> documents = new ArrayList<>();
    contents.rows().readInto(row -> documents.add(row.value()));
    byte[] document = documents.get(0);
    if (!Sha256.of(document).equals(contents.sum())) {
      throw new CorruptDatasetException(
          "the model of "
              + wiki
              + " has the checksum "
              + Sha256.of(document)
              + ", expected "
              + contents.sum());
    }
    LrTemplate models = MySqlDialect.table(MySqlDialect.MODELS);
    boolean there =
        db.select(models.VALUE).from(models).where(models.LOOKUP.eq(wiki.value())).fetch().stream()
            .anyMatch(row -> Sha256.of(row.value1()).equals(contents.sum()));
    if (!there) {
      db.insertInto(models).set(models.LOOKUP, wiki.value()).set(models.VALUE, document).execute();
    }
    progress.done(wiki, WikiDataset.MODEL.datasetName(), "rows", 1);
  }

  /** The new filters, and those of the dictionaries that stay. */
  private void keepFilters(
      Map<WikiDataset, KeyFilter> filters, Map<WikiDataset, NewDataset> datasets) {
    String served = MySqlFilters.tableName(wiki);
    db.execute(MySqlDialect.createTable(served + FILLED));
    LrTemplate before = MySqlDialect.table(served);
    LrTemplate after = MySqlDialect.table(served + FILLED);
    List<String> replaced = filters.keySet().stream().map(WikiDataset::datasetName).toList();
    db.insertInto(after, after.LOOKUP, after.VALUE)
        .select(
            db.select(before.LOOKUP, before.VALUE)
                .from(before)
                .where(before.LOOKUP.notIn(replaced)))
        .execute();
    filters.forEach(
        (dataset, filter) -> {
          NewDataset contents = datasets.get(dataset);
          if (contents != null) {
            MySqlFilters.write(db, served + FILLED, dataset, filter, contents.sum());
          }
        });
  }

  private void switchTo(List<String> tables, Map<WikiDataset, NewDataset> datasets) {
    String lock = lockName("switch");
    if (!MySqlLocks.take(db, lock, MySqlLocks.PATIENCE_SECONDS)) {
      throw new DatasetUnavailableException("other loads are being put in place: try again");
    }
    try {
      List<String> all = new ArrayList<>(tables);
      all.add(MySqlDialect.CHECKSUMS);
      MySqlLocks.patiently(
          db,
          () -> {
            copyChecksums(datasets);
            rename(all);
          });
      db.execute(MySqlDialect.dropTables(List.of(MySqlDialect.CHECKSUMS + REPLACED)));
    } finally {
      MySqlLocks.release(db, lock);
    }
  }

  private void copyChecksums(Map<WikiDataset, NewDataset> datasets) {
    String filled = MySqlDialect.CHECKSUMS + FILLED;
    db.execute(MySqlDialect.dropTables(List.of(filled, MySqlDialect.CHECKSUMS + REPLACED)));
    db.execute(MySqlDialect.createTable(filled));
    LrTemplate before = MySqlDialect.table(MySqlDialect.CHECKSUMS);
    LrTemplate after = MySqlDialect.table(filled);
    List<String> replaced = datasets.keySet().stream().map(one -> one.checksumKey(wiki)).toList();
    db.insertInto(after, after.LOOKUP, after.VALUE)
        .select(
            db.select(before.LOOKUP, before.VALUE)
                .from(before)
                .where(before.LOOKUP.notIn(replaced))
                .orderBy(before.ID))
        .execute();
    datasets.forEach(
        (dataset, contents) ->
            db.insertInto(after)
                .set(after.LOOKUP, dataset.checksumKey(wiki))
                .set(after.VALUE, contents.sum().getBytes(StandardCharsets.UTF_8))
                .execute());
  }

  private void rename(List<String> tables) {
    List<String> steps = new ArrayList<>();
    for (String table : tables) {
      steps.add(MySqlDialect.quoted(table) + " TO " + MySqlDialect.quoted(table + REPLACED));
      steps.add(MySqlDialect.quoted(table + FILLED) + " TO " + MySqlDialect.quoted(table));
    }
    db.execute("RENAME TABLE " + String.join(", ", steps));
  }

  private void removeRemains() {
    List<String> names = new ArrayList<>();
    WikiDataset.dictionaries().forEach(dataset -> names.add(dataset.tableName(wiki)));
    names.add(MySqlFilters.tableName(wiki));
    List<String> remains =
        names.stream().flatMap(name -> Stream.of(name + FILLED, name + REPLACED)).toList();
    List<String> there = MySqlDialect.existing(db, remains);
    if (!there.isEmpty()) {
      db.execute(MySqlDialect.dropTables(there));
    }
    removeOtherModels();
  }

  /** Of several models of the wiki, those that are not the one of the checksum. */
  private void removeOtherModels() {
    String sum = MySqlDatasets.checksums(db, wiki).get(WikiDataset.MODEL);
    LrTemplate models = MySqlDialect.table(MySqlDialect.MODELS);
    List<Long> ids =
        db
            .select(models.ID, models.VALUE)
            .from(models)
            .where(models.LOOKUP.eq(wiki.value()))
            .orderBy(models.ID)
            .fetch()
            .stream()
            .sorted((one, other) -> Boolean.compare(hasSum(other, sum), hasSum(one, sum)))
            .map(Record2::value1)
            .toList();
    if (ids.size() > 1) {
      db.deleteFrom(models).where(models.ID.in(ids.subList(1, ids.size()))).execute();
    }
  }

  private static boolean hasSum(Record2<Long, byte[]> model, @Nullable String sum) {
    return Sha256.of(model.value2()).equals(sum);
  }

  /** Locks are the server's, for all its databases. */
  private String lockName(String purpose) {
    String database = String.valueOf(db.fetchValue("SELECT DATABASE()"));
    String name = "linkrec " + database + " " + purpose;
    return "linkrec " + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 40);
  }
}
