package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.KeptFilter;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;

/**
 * The folder of one wiki in the data folder:
 *
 * <pre>
 * &lt;W&gt;/editions/&lt;n&gt;/   an edition: &lt;W&gt;.{anchors,pageids,redirects,w2vfiltered}.sqlite,
 *                     &lt;W&gt;.linkmodel.json, manifest.json and what belongs to them
 * &lt;W&gt;/current         a link to editions/&lt;n&gt;
 * &lt;W&gt;/&lt;W&gt;.pieces.model  perhaps, put there by hand; an edition may hold it, too
 * &lt;W&gt;/&lt;W&gt;.*           links through current; without editions, the files themselves
 * </pre>
 */
record WikiFolder(Path path, WikiId wiki) {

  /** The datasets that are SQLite files. */
  static final List<String> DICTIONARIES =
      WikiDataset.dictionaries().stream().map(WikiDataset::datasetName).toList();

  static final String MANIFEST = "manifest.json";
  static final String ARTICLES = "articles.sqlite";

  static WikiFolder of(Path dataFolder, WikiId wiki) {
    return new WikiFolder(dataFolder.resolve(wiki.value()), wiki);
  }

  Path editions() {
    return path.resolve("editions");
  }

  Path current() {
    return path.resolve("current");
  }

  /** Whether there is a link to an edition, be it there or not. */
  boolean hasCurrent() {
    return Files.exists(current(), LinkOption.NOFOLLOW_LINKS);
  }

  /** The name of a dictionary's file. */
  String dictionaryName(String dataset) {
    return wiki.value() + "." + dataset + ".sqlite";
  }

  /** The name of the model's file. */
  String modelName() {
    return wiki.value() + ".linkmodel.json";
  }

  /**
   * A dataset's file in an edition's folder, where it is there. A subword model may also lie in the
   * wiki's own folder, beside the editions: put there by hand for what the original built.
   */
  Optional<Path> file(WikiDataset dataset, Path folder) {
    Path file = folder.resolve(dataset.fileName(wiki));
    if (Files.isRegularFile(file)) {
      return Optional.of(file);
    }
    Path own = path.resolve(dataset.fileName(wiki));
    boolean byHand =
        dataset == WikiDataset.PIECES && Files.isRegularFile(own, LinkOption.NOFOLLOW_LINKS);
    return byHand && !isOfTraining(folder) ? Optional.of(own) : Optional.empty();
  }

  private boolean isOfTraining(Path folder) {
    Path manifest = folder.resolve(MANIFEST);
    try {
      return ManifestJson.isOfTraining(manifest, wiki);
    } catch (IOException e) {
      throw new DatasetUnavailableException(manifest + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Where the filter of a dictionary's keys is kept. */
  static KeptFilter.Place filterPlace(Path folder, String dataset, String source) {
    return new KeptFilter.Place(folder.resolve(WikiDataset.named(dataset).filterName()), source);
  }

  /** Whether the folder holds datasets, whole or not. */
  boolean holdsDatasets() {
    return hasCurrent()
        || Files.exists(path.resolve(modelName()))
        || DICTIONARIES.stream().anyMatch(name -> Files.exists(path.resolve(dictionaryName(name))));
  }

  /**
   * The folder that the files are read from now, with no link left in its name: a later change of
   * {@code current} does not change it.
   *
   * @throws DatasetUnavailableException when {@code current} leads nowhere
   */
  Path served() {
    if (!hasCurrent()) {
      return path;
    }
    try {
      return current().toRealPath();
    } catch (IOException e) {
      throw new DatasetUnavailableException(current() + " leads to no edition", e);
    }
  }

  /** The numbers of the editions that are there, in no order. */
  List<Integer> editionNumbers() throws IOException {
    if (!Files.isDirectory(editions())) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(editions())) {
      return entries.map(WikiFolder::editionNumber).flatMap(Optional::stream).toList();
    }
  }

  /** The number that an edition's folder is named by. */
  static Optional<Integer> editionNumber(Path folder) {
    Path name = folder.getFileName();
    return name != null && name.toString().matches("[1-9][0-9]{0,8}")
        ? Optional.of(Integer.valueOf(name.toString()))
        : Optional.empty();
  }
}
