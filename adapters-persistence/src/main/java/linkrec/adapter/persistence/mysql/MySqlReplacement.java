package linkrec.adapter.persistence.mysql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.KeyFilter;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.application.DatasetProgress;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.jooq.DSLContext;

/**
 * Puts new datasets of a wiki in the place of those that are served.
 *
 * <ol>
 *   <li>Tables {@code lr_<W>_x_new} are filled; a new document becomes a second row in {@code
 *       lr_model}, which nobody reads as long as its checksum is not the one in {@code
 *       lr_checksum}.
 *   <li>{@code lr_checksum_new} is a copy with the new checksums.
 *   <li>One {@code RENAME TABLE} puts all of them in place. It waits for the answers that read, and
 *       none begins meanwhile; when that takes too long it lets them pass and tries again.
 *   <li>What was served, and the older documents, are removed.
 * </ol>
 *
 * <p>A load that is killed leaves tables {@code ..._new} or {@code ..._old}, or a second document,
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

  /**
   * @param removed datasets that the wiki has no more afterwards
   */
  void run(Map<WikiDataset, NewDataset> datasets, Set<WikiDataset> removed) {
    String lock = lockName("load " + wiki);
    if (!MySqlLocks.take(db, lock, 0)) {
      throw new DatasetUnavailableException("another load of " + wiki + " is at work");
    }
    try {
      removeRemains();
      fill(datasets, removed);
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

  private void fill(Map<WikiDataset, NewDataset> datasets, Set<WikiDataset> removed) {
    boolean switched = false;
    try {
      List<String> tables = new ArrayList<>();
      Map<WikiDataset, KeyFilter> filters = new LinkedHashMap<>();
      datasets.forEach(
          (dataset, contents) -> {
            if (dataset.isDocument()) {
              MySqlModels.insert(db, dataset.documentKey(wiki), contents);
              progress.done(wiki, dataset.datasetName(), "rows", 1);
              return;
            }
            KeyFilter filter = fillTable(dataset, contents);
            tables.add(dataset.tableName(wiki));
            if (dataset.isDictionary()) {
              filters.put(dataset, filter);
            }
          });
      if (!filters.isEmpty()) {
        keepFilters(filters, datasets);
        tables.add(MySqlFilters.tableName(wiki));
      }
      switchTo(tables, datasets, removed);
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

  private void switchTo(
      List<String> tables, Map<WikiDataset, NewDataset> datasets, Set<WikiDataset> removed) {
    String lock = lockName("switch");
    if (!MySqlLocks.take(db, lock, MySqlLocks.PATIENCE_SECONDS)) {
      throw new DatasetUnavailableException("other loads are being put in place: try again");
    }
    try {
      List<String> all = new ArrayList<>(tables);
      all.add(MySqlDialect.CHECKSUMS);
      List<String> gone =
          removed.stream()
              .filter(WikiDataset::hasTable)
              .map(dataset -> dataset.tableName(wiki))
              .toList();
      MySqlLocks.patiently(
          db,
          () -> {
            copyChecksums(datasets, removed);
            rename(all, gone);
          });
      db.execute(MySqlDialect.dropTables(List.of(MySqlDialect.CHECKSUMS + REPLACED)));
    } finally {
      MySqlLocks.release(db, lock);
    }
  }

  private void copyChecksums(Map<WikiDataset, NewDataset> datasets, Set<WikiDataset> removed) {
    String filled = MySqlDialect.CHECKSUMS + FILLED;
    db.execute(MySqlDialect.dropTables(List.of(filled, MySqlDialect.CHECKSUMS + REPLACED)));
    db.execute(MySqlDialect.createTable(filled));
    LrTemplate before = MySqlDialect.table(MySqlDialect.CHECKSUMS);
    LrTemplate after = MySqlDialect.table(filled);
    List<String> replaced =
        Stream.concat(datasets.keySet().stream(), removed.stream())
            .map(dataset -> dataset.checksumKey(wiki))
            .toList();
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

  /** Not every table that comes has one before it. */
  private void rename(List<String> tables, List<String> gone) {
    List<String> all = new ArrayList<>(tables);
    all.addAll(gone);
    List<String> served = MySqlDialect.existing(db, all);
    List<String> steps = new ArrayList<>();
    for (String table : all) {
      if (served.contains(table)) {
        steps.add(MySqlDialect.quoted(table) + " TO " + MySqlDialect.quoted(table + REPLACED));
      }
      if (!gone.contains(table)) {
        steps.add(MySqlDialect.quoted(table + FILLED) + " TO " + MySqlDialect.quoted(table));
      }
    }
    db.execute("RENAME TABLE " + String.join(", ", steps));
  }

  private void removeRemains() {
    List<String> names = new ArrayList<>();
    Stream.of(WikiDataset.values())
        .filter(WikiDataset::hasTable)
        .forEach(dataset -> names.add(dataset.tableName(wiki)));
    names.add(MySqlFilters.tableName(wiki));
    List<String> remains =
        names.stream().flatMap(name -> Stream.of(name + FILLED, name + REPLACED)).toList();
    List<String> there = MySqlDialect.existing(db, remains);
    if (!there.isEmpty()) {
      db.execute(MySqlDialect.dropTables(there));
    }
    MySqlModels.removeOthers(db, wiki);
  }

  /** Locks are the server's, for all its databases. */
  private String lockName(String purpose) {
    String database = String.valueOf(db.fetchValue("SELECT DATABASE()"));
    String name = "linkrec " + database + " " + purpose;
    return "linkrec " + Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 40);
  }
}
