package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.ranking.RankingTables;
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

  private final DatasetFormats formats;
  private final @Nullable LanguageCode language;

  /**
   * @param language the language of wikis without a manifest; null for their domain
   */
  EditionOpener(LinkModelReader models, @Nullable LanguageCode language) {
    this.formats = new DatasetFormats(models);
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
    Map<String, String> sums = new EditionSums(wiki, folder).reported();
    Function<String, SqliteFile> file =
        name -> {
          Path path = folder.resolve(wiki.dictionaryName(name));
          String source = kind == FileKind.SHARED ? age(path) : "";
          return SqliteFile.open(
              path, kind, WikiFolder.filterPlace(folder, name, sums.get(name) + source));
        };
    byte[] document = modelDocument(folder.resolve(wiki.modelName()));
    LinkModel model = formats.model(document, folder.resolve(wiki.modelName()).toString());
    SqlitePageIds pageIds = kept(new SqlitePageIds(file.apply("pageids")), opened);
    SqliteRedirects redirects = kept(new SqliteRedirects(file.apply("redirects")), opened);
    SqlitePageVectors vectors = kept(new SqlitePageVectors(file.apply("w2vfiltered")), opened);
    SqliteAnchorDictionary anchors =
        kept(new SqliteAnchorDictionary(file.apply("anchors")), opened);
    RankingData ranking = ranking(wiki, folder, redirects, pageIds);
    sums.put(WikiDataset.MODEL.datasetName(), Sha256.of(document));
    return new OpenEdition(
        wiki.wiki(),
        language(folder, wiki.wiki()),
        new LinkingData(anchors, redirects, pageIds, vectors, model),
        ranking,
        pieceModel(wiki, folder, model),
        sums,
        sizes(folder, wiki.wiki()),
        opened);
  }

  private @Nullable RankingData ranking(
      WikiFolder wiki, Path folder, Redirects redirects, PageIds pageIds) throws IOException {
    RankingTables tables = new RankingTables(folder, wiki.wiki());
    Path file = folder.resolve(WikiDataset.RANKING_MODEL.fileName(wiki.wiki()));
    if (!Files.exists(file) || !tables.areThere()) {
      return null;
    }
    RankingModel model = formats.rankingModel(modelDocument(file), file.toString());
    return new RankingData(tables.open(), redirects, pageIds, model);
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
    Optional<Path> file = wiki.file(WikiDataset.PIECES, folder);
    if (file.isPresent()) {
      return DatasetFormats.pieces(modelDocument(file.get()), file.get().toString());
    }
    Path manifest = folder.resolve(WikiFolder.MANIFEST);
    return ManifestJson.isOfTraining(manifest, wiki.wiki())
        ? null
        : DatasetFormats.bundledPieces(model, language(folder, wiki.wiki())).orElse(null);
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

  private LanguageCode language(Path folder, WikiId wiki) throws IOException {
    Path manifest = folder.resolve(WikiFolder.MANIFEST);
    if (Files.exists(manifest)) {
      return ManifestJson.readLanguage(manifest, wiki);
    }
    return language == null ? new LanguageCode(wiki.domain()) : language;
  }
}
