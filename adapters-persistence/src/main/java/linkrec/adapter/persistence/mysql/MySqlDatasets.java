package linkrec.adapter.persistence.mysql;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The datasets in the tables {@code lr_model}, {@code lr_checksum} and {@code lr_<W>_x} of a
 * database, x as {@link WikiDataset} names it. A wiki is here when it has a row in {@code
 * lr_model}; what not every wiki has is here when {@code lr_checksum} has its sum.
 *
 * <p>An edition that is handed out is one snapshot and holds one connection until it is given back.
 * Models, filters of keys and the second generation stay in memory as long as the checksums are the
 * same.
 */
public final class MySqlDatasets implements Datasets, AutoCloseable {

  private final MySqlDatabase database;
  private final LinkModelReader models;
  private final @Nullable LanguageCode language;
  private final ConcurrentMap<WikiId, MySqlWiki> known = new ConcurrentHashMap<>();

  /**
   * @param database is closed with this
   * @param language the language of wikis without a manifest; null for the domain of each
   */
  public MySqlDatasets(
      MySqlDatabase database, LinkModelReader models, @Nullable LanguageCode language) {
    this.database = database;
    this.models = models;
    this.language = language;
  }

  @Override
  public Optional<Edition> current(WikiId wiki) {
    MySqlSnapshot snapshot = MySqlSnapshot.of(database);
    boolean handedOut = false;
    try {
      Optional<Edition> edition = current(wiki, snapshot);
      handedOut = edition.isPresent();
      return edition;
    } finally {
      if (!handedOut) {
        snapshot.close();
      }
    }
  }

  private Optional<Edition> current(WikiId wiki, MySqlSnapshot snapshot) {
    Map<WikiDataset, String> sums;
    boolean here;
    try {
      // Asked first: from here on nobody can replace the tables.
      sums = snapshot.read(db -> checksums(db, wiki));
      here = !sums.isEmpty() || snapshot.read(db -> hasModel(db, wiki));
    } catch (DatasetUnavailableException e) {
      if (MySqlDatabase.isMissingTable(e)) {
        return Optional.empty();
      }
      throw e;
    }
    if (!here) {
      known.remove(wiki);
      return Optional.empty();
    }
    MySqlWiki parts = known.computeIfAbsent(wiki, id -> new MySqlWiki(id, models, language));
    return Optional.of(new MySqlEdition(parts.at(snapshot, sums), snapshot));
  }

  /** The checksums of a wiki's datasets, those that are there. */
  static Map<WikiDataset, String> checksums(DSLContext db, WikiId wiki) {
    LrTemplate table = MySqlDialect.table(MySqlDialect.CHECKSUMS);
    List<String> keys = Stream.of(WikiDataset.values()).map(one -> one.checksumKey(wiki)).toList();
    Map<String, byte[]> rows = new HashMap<>();
    db.select(table.LOOKUP, table.VALUE)
        .from(table)
        .where(table.LOOKUP.in(keys))
        .orderBy(table.ID)
        .forEach(row -> rows.put(row.value1(), row.value2()));
    Map<WikiDataset, String> sums = new LinkedHashMap<>();
    for (WikiDataset dataset : WikiDataset.values()) {
      byte[] sum = rows.get(dataset.checksumKey(wiki));
      if (sum != null) {
        sums.put(dataset, new String(sum, StandardCharsets.UTF_8));
      }
    }
    return sums;
  }

  private static boolean hasModel(DSLContext db, WikiId wiki) {
    LrTemplate table = MySqlDialect.table(MySqlDialect.MODELS);
    return db.fetchExists(table, table.LOOKUP.eq(wiki.value()));
  }

  @Override
  public List<WikiId> wikis() {
    LrTemplate table = MySqlDialect.table(MySqlDialect.MODELS);
    try {
      return database
          .read(db -> db.selectDistinct(table.LOOKUP).from(table).fetch(table.LOOKUP))
          .stream()
          .flatMap(MySqlDatasets::wiki)
          .sorted(Comparator.comparing(WikiId::value))
          .toList();
    } catch (DatasetUnavailableException e) {
      if (MySqlDatabase.isMissingTable(e)) {
        return List.of();
      }
      throw e;
    }
  }

  private static Stream<WikiId> wiki(String id) {
    try {
      return Stream.of(WikiId.parse(id));
    } catch (InvalidRequestException e) {
      // Some other row.
      return Stream.empty();
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
