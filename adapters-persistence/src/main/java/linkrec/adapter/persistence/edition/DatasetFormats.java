package linkrec.adapter.persistence.edition;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.BiConsumer;
import linkrec.adapter.persistence.dataset.FileChunks;
import linkrec.adapter.persistence.dataset.RowSource;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.model.BundledPieces;
import linkrec.adapter.persistence.model.SentencePieceReader;
import linkrec.adapter.persistence.ranking.RankingTables;
import linkrec.adapter.persistence.ranking.TableKind;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.model.LinkModel;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.RankingModel;
import linkrec.domain.text.PieceModel;

/**
 * Looks at datasets as their rows pass, before anything is served of them: whether they are what
 * their names say, and of a format that this program knows. Pickled values pass as they are.
 */
public final class DatasetFormats {

  private final LinkModelReader models;

  public DatasetFormats(LinkModelReader models) {
    this.models = models;
  }

  /**
   * The same rows.
   *
   * @param name what messages call them
   * @return throws CorruptDatasetException while they are read
   */
  public RowSource checked(WikiDataset dataset, WikiId wiki, RowSource rows, String name) {
    Optional<TableKind> table = TableKind.of(dataset);
    if (table.isPresent()) {
      return RankingTables.checked(rows, table.get(), name);
    }
    return switch (dataset) {
      case PIECES -> pieces(FileChunks.checked(rows, name), name);
      case MODEL -> document(rows, name, this::model);
      case RANKING_MODEL -> document(rows, name, this::rankingModel);
      case MANIFEST -> document(rows, name, (octets, its) -> manifest(octets, its, wiki));
      default -> rows;
    };
  }

  private static RowSource document(RowSource rows, String name, BiConsumer<byte[], String> check) {
    return sink ->
        rows.readInto(
            row -> {
              check.accept(row.value(), name);
              sink.accept(row);
            });
  }

  private static RowSource pieces(RowSource rows, String name) {
    return sink -> {
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      rows.readInto(
          row -> {
            octets.writeBytes(row.value());
            sink.accept(row);
          });
      pieces(octets.toByteArray(), name);
    };
  }

  /** A subword model. */
  public static PieceModel pieces(byte[] document, String name) {
    return SentencePieceReader.read(document, name);
  }

  /**
   * The subword model that comes with the program, for what the original built for its second
   * version in a language without spaces.
   */
  public static Optional<PieceModel> bundledPieces(LinkModel model, LanguageCode language) {
    return model.featureCount() == ModelVersion.V2.featureCount()
        ? BundledPieces.of(language)
        : Optional.empty();
  }

  private static void manifest(byte[] document, String name, WikiId wiki) {
    PublishedManifest.of(document, name, wiki);
  }

  /**
   * A model of the first generation.
   *
   * @throws CorruptDatasetException when it is none, or takes another number of features
   */
  public LinkModel model(byte[] document, String name) {
    LinkModel model = models.read(document, name);
    if (ModelVersion.ofFeatureCount(model.featureCount()).isEmpty()) {
      throw new CorruptDatasetException(
          name + ": a model of 6 or 7 features expected, got " + model.featureCount());
    }
    return model;
  }

  /**
   * A model of the second generation.
   *
   * @throws CorruptDatasetException when it is none, or names a feature that is not known
   */
  public RankingModel rankingModel(byte[] document, String name) {
    try {
      return new RankingModel(models.read(document, name));
    } catch (IllegalArgumentException e) {
      throw new CorruptDatasetException(name + ": " + e.getMessage(), e);
    }
  }
}
