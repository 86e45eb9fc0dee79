package linkrec.adapter.persistence.mysql;

import java.io.ByteArrayOutputStream;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linkrec.adapter.persistence.dataset.FileChunks;
import linkrec.adapter.persistence.dataset.KeyFilter;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.edition.DatasetFormats;
import linkrec.adapter.persistence.edition.PublishedManifest;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.model.LinkModel;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.RankingModel;
import linkrec.domain.text.PieceModel;
import org.jooq.Cursor;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of one wiki: its models, the filters of its dictionaries' keys, and what
 * the second generation maps.
 */
final class MySqlWiki {

  private final WikiId wiki;
  private final DatasetFormats formats;
  private final @Nullable LanguageCode language;
  private @Nullable Parts last;

  /**
   * What belongs to those checksums.
   *
   * @param modelSum the checksum of the model's document
   * @param language that of the wiki's articles
   * @param pieces what words without spaces are cut by; null for dictionaries
   * @param ranking the second generation's; null without
   */
  record Parts(
      WikiId wiki,
      Map<WikiDataset, String> sums,
      LinkModel model,
      String modelSum,
      Map<WikiDataset, PhraseFilter> filters,
      LanguageCode language,
      @Nullable PieceModel pieces,
      @Nullable Ranking ranking) {}

  /** What of the second generation is the same for all answers. */
  record Ranking(WikiStatistics statistics, RankingModel model) {}

  /**
   * @param language the language where the edition tells none; null for the wiki's domain
   */
  MySqlWiki(WikiId wiki, LinkModelReader models, @Nullable LanguageCode language) {
    this.wiki = wiki;
    this.formats = new DatasetFormats(models);
    this.language = language;
  }

  /** The parts that belong to those checksums; read anew when they are others than before. */
  synchronized Parts at(MySqlSnapshot snapshot, Map<WikiDataset, String> sums) {
    Parts before = last;
    boolean allKnown = sums.keySet().containsAll(WikiDataset.required());
    if (before != null && allKnown && before.sums().equals(sums)) {
      return before;
    }
    byte[] document =
        MySqlModels.document(
            snapshot, WikiDataset.MODEL.documentKey(wiki), sums.get(WikiDataset.MODEL));
    String modelSum = Sha256.of(document);
    LinkModel model =
        before != null && before.modelSum().equals(modelSum)
            ? before.model()
            : formats.model(document, name(WikiDataset.MODEL));
    Map<WikiDataset, PhraseFilter> filters = new EnumMap<>(WikiDataset.class);
    for (WikiDataset dataset : WikiDataset.dictionaries()) {
      filters.put(dataset, filter(snapshot, dataset, sums.get(dataset), before));
    }
    PublishedManifest manifest = manifest(snapshot, sums);
    Parts parts =
        new Parts(
            wiki,
            sums,
            model,
            modelSum,
            filters,
            manifest.language(),
            pieces(snapshot, sums, manifest, model),
            ranking(snapshot, sums, before));
    last = parts;
    return parts;
  }

  private String name(WikiDataset dataset) {
    return dataset.hasTable()
        ? "table " + dataset.tableName(wiki)
        : "table lr_model, lookup '" + dataset.documentKey(wiki) + "'";
  }

  /** What is told where the database has no manifest, as after a load by the original. */
  private PublishedManifest manifest(MySqlSnapshot snapshot, Map<WikiDataset, String> sums) {
    String sum = sums.get(WikiDataset.MANIFEST);
    if (sum == null) {
      return new PublishedManifest(
          language == null ? new LanguageCode(wiki.domain()) : language, false);
    }
    String key = WikiDataset.MANIFEST.documentKey(wiki);
    return PublishedManifest.of(
        MySqlModels.document(snapshot, key, sum), name(WikiDataset.MANIFEST), wiki);
  }

  private @Nullable PieceModel pieces(
      MySqlSnapshot snapshot,
      Map<WikiDataset, String> sums,
      PublishedManifest manifest,
      LinkModel model) {
    if (!sums.containsKey(WikiDataset.PIECES)) {
      return manifest.isOfTraining()
          ? null
          : DatasetFormats.bundledPieces(model, manifest.language()).orElse(null);
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    String name = name(WikiDataset.PIECES);
    LrTemplate table = MySqlDialect.table(WikiDataset.PIECES.tableName(wiki));
    FileChunks.checked(MySqlSource.rows(snapshot, table), name)
        .readInto(row -> octets.writeBytes(row.value()));
    return DatasetFormats.pieces(octets.toByteArray(), name);
  }

  private @Nullable Ranking ranking(
      MySqlSnapshot snapshot, Map<WikiDataset, String> sums, @Nullable Parts before) {
    if (!MySqlRanking.isIn(sums)) {
      return null;
    }
    Ranking known = before == null ? null : before.ranking();
    if (known != null && before != null && isSame(before.sums(), sums)) {
      return known;
    }
    String key = WikiDataset.RANKING_MODEL.documentKey(wiki);
    byte[] document = MySqlModels.document(snapshot, key, sums.get(WikiDataset.RANKING_MODEL));
    return new Ranking(
        MySqlRanking.read(snapshot, wiki, sums),
        formats.rankingModel(document, name(WikiDataset.RANKING_MODEL)));
  }

  private static boolean isSame(Map<WikiDataset, String> before, Map<WikiDataset, String> now) {
    return MySqlRanking.datasets().stream()
        .allMatch(dataset -> Objects.equals(before.get(dataset), now.get(dataset)));
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
