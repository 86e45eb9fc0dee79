package linkrec.adapter.persistence.mysql;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linkrec.adapter.persistence.dataset.KeyFilter;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.model.LinkModel;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.WikiId;
import org.jooq.Cursor;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/** What is kept in memory of one wiki: its model, and the filters of its dictionaries' keys. */
final class MySqlWiki {

  private final WikiId wiki;
  private final LinkModelReader models;
  private @Nullable Parts last;

  /**
   * What belongs to those checksums.
   *
   * @param modelSum the checksum of the model's document
   */
  record Parts(
      WikiId wiki,
      Map<WikiDataset, String> sums,
      LinkModel model,
      String modelSum,
      Map<WikiDataset, PhraseFilter> filters) {}

  MySqlWiki(WikiId wiki, LinkModelReader models) {
    this.wiki = wiki;
    this.models = models;
  }

  /** The parts that belong to those checksums; read anew when they are others than before. */
  synchronized Parts at(MySqlSnapshot snapshot, Map<WikiDataset, String> sums) {
    Parts before = last;
    boolean allKnown = sums.size() == WikiDataset.values().length;
    if (before != null && allKnown && before.sums().equals(sums)) {
      return before;
    }
    byte[] document = document(snapshot, wiki, sums.get(WikiDataset.MODEL));
    String modelSum = Sha256.of(document);
    LinkModel model =
        before != null && before.modelSum().equals(modelSum) ? before.model() : read(document);
    Map<WikiDataset, PhraseFilter> filters = new EnumMap<>(WikiDataset.class);
    for (WikiDataset dataset : WikiDataset.dictionaries()) {
      filters.put(dataset, filter(snapshot, dataset, sums.get(dataset), before));
    }
    Parts parts = new Parts(wiki, sums, model, modelSum, filters);
    last = parts;
    return parts;
  }

  /**
   * The model's document. While a newer one is being put in its place there may be two: the
   * checksum says which of them counts.
   */
  static byte[] document(MySqlSnapshot snapshot, WikiId wiki, @Nullable String sum) {
    LrTemplate table = MySqlDialect.table(MySqlDialect.MODELS);
    List<byte[]> documents =
        snapshot.read(
            db ->
                db.select(table.VALUE)
                    .from(table)
                    .where(table.LOOKUP.eq(wiki.value()))
                    .orderBy(table.ID)
                    .fetch(table.VALUE));
    if (documents.isEmpty()) {
      throw new DatasetUnavailableException("table lr_model has no model of " + wiki);
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
                    "table lr_model has no model of " + wiki + " with the checksum " + sum));
  }

  private LinkModel read(byte[] document) {
    String name = "table lr_model, lookup '" + wiki + "'";
    LinkModel model = models.read(document, name);
    if (ModelVersion.ofFeatureCount(model.featureCount()).isEmpty()) {
      throw new CorruptDatasetException(
          name + ": a model of 6 or 7 features expected, got " + model.featureCount());
    }
    return model;
  }

  /** That of the last time, else the one kept in the database, else, for anchors, a new one. */
  private PhraseFilter filter(
      MySqlSnapshot snapshot, WikiDataset dataset, @Nullable String sum, @Nullable Parts before) {
    if (sum == null) {
      return PhraseFilter.EVERYTHING;
    }
    PhraseFilter known = before == null ? null : before.filters().get(dataset);
    if (known != null && before != null && sum.equals(before.sums().get(dataset))) {
      return known;
    }
    Optional<KeyFilter> kept = MySqlFilters.read(snapshot, wiki, dataset, sum);
    if (kept.isPresent()) {
      return kept.get();
    }
    return dataset == WikiDataset.ANCHORS ? made(snapshot, dataset) : PhraseFilter.EVERYTHING;
  }

  private PhraseFilter made(MySqlSnapshot snapshot, WikiDataset dataset) {
    LrTemplate table = MySqlDialect.table(dataset.tableName(wiki));
    int size = snapshot.read(db -> db.fetchCount(table));
    return snapshot.read(
        db -> {
          try (Cursor<Record1<String>> rows =
              db.select(table.LOOKUP).from(table).fetchSize(MySqlSource.ROW_BY_ROW).fetchLazy()) {
            Iterator<Record1<String>> records = rows.iterator();
            return KeyFilter.of(
                new Iterator<>() {
                  @Override
                  public boolean hasNext() {
                    return records.hasNext();
                  }

                  @Override
                  public String next() {
                    return records.next().value1();
                  }
                },
                size);
          }
        });
  }
}
