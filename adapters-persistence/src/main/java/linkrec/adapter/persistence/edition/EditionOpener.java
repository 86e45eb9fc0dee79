package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.model.BundledPieces;
import linkrec.adapter.persistence.model.SentencePieceReader;
import linkrec.adapter.persistence.ranking.RankingTables;
import linkrec.adapter.persistence.ranking.TableKind;
import linkrec.adapter.persistence.sqlite.SqliteAnchorDictionary;
import linkrec.adapter.persistence.sqlite.SqliteFile;
import linkrec.adapter.persistence.sqlite.SqliteFile.FileKind;
import linkrec.adapter.persistence.sqlite.SqlitePageIds;
import linkrec.adapter.persistence.sqlite.SqlitePageVectors;
import linkrec.adapter.persistence.sqlite.SqliteRedirects;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.model.LinkModel;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.suggestion.RankingData;
import linkrec.domain.suggestion.RankingModel;
import linkrec.domain.text.PieceModel;
import org.jspecify.annotations.Nullable;

/** Opens the files of an edition, all or none. */
final class EditionOpener {

  /** A hundred times the usual size; a model is read into memory. */
  private static final long MAX_MODEL_BYTES = 1L << 26;

  private final LinkModelReader models;
  private final @Nullable LanguageCode language;

  /**
   * @param language the language of wikis without a manifest; null for their domain
   */
  EditionOpener(LinkModelReader models, @Nullable LanguageCode language) {
    this.models = models;
    this.language = language;
  }

  OpenEdition open(WikiFolder wiki, Path folder) {
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      OpenEdition edition = open(wiki, folder, opened);
      opened = List.of();
      return edition;
    } catch (IOException e) {
      throw new DatasetUnavailableException(folder + " cannot be read: " + e.getMessage(), e);
    } finally {
      OpenEdition.closeAll(opened);
    }
  }

  private OpenEdition open(WikiFolder wiki, Path folder, List<AutoCloseable> opened)
      throws IOException {
    FileKind kind = folder.equals(wiki.path()) ? FileKind.SHARED : FileKind.IMMUTABLE;
    Map<String, String> sums = dictionarySums(wiki, folder);
    Function<String, SqliteFile> file =
        name -> {
          Path path = folder.resolve(wiki.dictionaryName(name));
          String source = kind == FileKind.SHARED ? age(path) : "";
          return SqliteFile.open(
              path, kind, WikiFolder.filterPlace(folder, name, sums.get(name) + source));
        };
    byte[] document = modelDocument(folder.resolve(wiki.modelName()));
    LinkModel model = model(document, folder.resolve(wiki.modelName()));
    SqlitePageIds pageIds = kept(new SqlitePageIds(file.apply("pageids")), opened);
    SqliteRedirects redirects = kept(new SqliteRedirects(file.apply("redirects")), opened);
    SqlitePageVectors vectors = kept(new SqlitePageVectors(file.apply("w2vfiltered")), opened);
    SqliteAnchorDictionary anchors =
        kept(new SqliteAnchorDictionary(file.apply("anchors")), opened);
    RankingData ranking = ranking(wiki, folder, redirects, pageIds);
    Map<String, String> checksums = withModel(sums, document);
    if (ranking != null) {
      checksums.putAll(rankingSums(wiki, folder));
    }
    return new OpenEdition(
        wiki.wiki(),
        language(folder, wiki.wiki()),
        new LinkingData(anchors, redirects, pageIds, vectors, model),
        ranking,
        pieceModel(wiki, folder, model),
        checksums,
        sizes(folder, wiki.wiki()),
        opened);
  }

  /** The sums of the second generation's files, by their datasets' names. */
  private static Map<String, String> rankingSums(WikiFolder wiki, Path folder) throws IOException {
    Map<String, String> recorded =
        ManifestJson.readFileSums(folder.resolve(WikiFolder.MANIFEST), wiki.wiki());
    Map<String, String> names = new HashMap<>();
    for (TableKind kind : TableKind.values()) {
      names.put(kind.tableName(), kind.fileName(wiki.wiki()));
    }
    names.put("model2", wiki.rankingModelName());
    Map<String, String> sums = new HashMap<>();
    for (Map.Entry<String, String> name : names.entrySet()) {
      Path file = folder.resolve(name.getValue());
      if (Files.isRegularFile(file)) {
        String sum = recorded.get(name.getValue());
        sums.put(name.getKey(), sum == null ? Sha256.of(file) : sum);
      }
    }
    return sums;
  }

  private @Nullable RankingData ranking(
      WikiFolder wiki, Path folder, Redirects redirects, PageIds pageIds) throws IOException {
    RankingTables tables = new RankingTables(folder, wiki.wiki());
    Path file = folder.resolve(wiki.rankingModelName());
    if (!Files.exists(file) || !tables.areThere()) {
      return null;
    }
    LinkModel model = models.read(modelDocument(file), file.toString());
    try {
      return new RankingData(tables.open(), redirects, pageIds, new RankingModel(model));
    } catch (IllegalArgumentException e) {
      throw new CorruptDatasetException(file + ": " + e.getMessage(), e);
    }
  }

  /** What tells a file from one that replaces it. */
  private static String age(Path file) {
    try {
      return " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Map<String, Integer> sizes(Path folder, WikiId wiki) throws IOException {
    Path manifest = folder.resolve(WikiFolder.MANIFEST);
    return Files.exists(manifest) ? ManifestJson.read(manifest, wiki).sizes() : Map.of();
  }

  private static <T extends AutoCloseable> T kept(T file, List<AutoCloseable> opened) {
    opened.add(file);
    return file;
  }

  /**
   * The subword model that the phrases were counted with: the one that lies beside them; for what
   * the original built for its second version, the one that comes with the program.
   */
  private @Nullable PieceModel pieceModel(WikiFolder wiki, Path folder, LinkModel model)
      throws IOException {
    Path file = folder.resolve(wiki.pieceModelName());
    if (Files.exists(file)) {
      return SentencePieceReader.read(modelDocument(file), file.toString());
    }
    boolean secondVersion = model.featureCount() == ModelVersion.V2.featureCount();
    boolean trainedHere =
        ManifestJson.isOfTraining(folder.resolve(WikiFolder.MANIFEST), wiki.wiki());
    return secondVersion && !trainedHere
        ? BundledPieces.of(language(folder, wiki.wiki())).orElse(null)
        : null;
  }

  private static byte[] modelDocument(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DatasetUnavailableException("file not found: " + file);
    }
    long size = Files.size(file);
    if (size > MAX_MODEL_BYTES) {
      throw new CorruptDatasetException(
          file + ": at most " + MAX_MODEL_BYTES + " bytes expected, got " + size);
    }
    return Files.readAllBytes(file);
  }

  private LinkModel model(byte[] document, Path file) {
    LinkModel model = models.read(document, file.toString());
    if (ModelVersion.ofFeatureCount(model.featureCount()).isEmpty()) {
      throw new CorruptDatasetException(
          file + ": a model of 6 or 7 features expected, got " + model.featureCount());
    }
    return model;
  }

  private LanguageCode language(Path folder, WikiId wiki) throws IOException {
    Path manifest = folder.resolve(WikiFolder.MANIFEST);
    if (Files.exists(manifest)) {
      return ManifestJson.readLanguage(manifest, wiki);
    }
    return language == null ? new LanguageCode(wiki.domain()) : language;
  }

  /**
   * What the original reports: the sum that was published with a dictionary, which is that of its
   * packed file; that of the file itself where none is there. A model is never packed.
   */
  private static Map<String, String> dictionarySums(WikiFolder wiki, Path folder)
      throws IOException {
    Map<String, String> recorded = recordedChecksums(wiki, folder);
    Map<String, String> sums = new HashMap<>();
    for (String dataset : WikiFolder.DICTIONARIES) {
      Path file = folder.resolve(wiki.dictionaryName(dataset));
      if (!Files.isRegularFile(file)) {
        throw new DatasetUnavailableException("file not found: " + file);
      }
      String sum = recorded.get(dataset);
      sums.put(dataset, sum == null ? Sha256.of(file) : sum);
    }
    return sums;
  }

  /**
   * The checksums under which datasets were published, by their names, as far as the files beside
   * them tell.
   */
  static Map<String, String> recordedChecksums(WikiFolder wiki, Path folder) throws IOException {
    Map<String, String> sums = new HashMap<>();
    for (WikiDataset dataset : WikiDataset.values()) {
      Path file = folder.resolve(dataset.fileName(wiki.wiki()));
      Path published = folder.resolve(dataset.checksumName(wiki.wiki()));
      if (Files.exists(file) && Files.exists(published)) {
        sums.put(dataset.datasetName(), Sha256.readLine(published));
      }
    }
    sums.putAll(ManifestJson.readSources(folder.resolve(WikiFolder.MANIFEST), wiki.wiki()));
    return sums;
  }

  /** What the edition in a folder reports. */
  static Map<String, String> checksums(WikiFolder wiki, Path folder) throws IOException {
    return withModel(dictionarySums(wiki, folder), modelDocument(folder.resolve(wiki.modelName())));
  }

  private static Map<String, String> withModel(Map<String, String> sums, byte[] document) {
    Map<String, String> all = new HashMap<>(sums);
    all.put("model", Sha256.of(document));
    return all;
  }
}
