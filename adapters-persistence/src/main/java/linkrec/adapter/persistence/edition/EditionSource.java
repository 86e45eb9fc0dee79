package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import linkrec.adapter.persistence.dataset.FileChunks;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.sqlite.SqliteRows;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;

/**
 * The datasets that are served from a data folder, row by row, to be taken elsewhere.
 *
 * @param folder the folder of their files
 * @param datasets in the order of the list, under the checksums that the edition reports
 */
public record EditionSource(Path folder, Map<WikiDataset, NewDataset> datasets) {

  /**
   * All datasets of the wiki's current edition.
   *
   * @throws DatasetUnavailableException when the wiki, or a dataset that every wiki has, is not
   *     there
   */
  public static EditionSource of(Path dataFolder, WikiId wiki) {
    WikiFolder wikiFolder = WikiFolder.of(dataFolder.toAbsolutePath().normalize(), wiki);
    if (!wikiFolder.holdsDatasets()) {
      throw new DatasetUnavailableException("the wiki " + wiki + " is not in " + dataFolder);
    }
    Path folder = wikiFolder.served();
    Map<WikiDataset, NewDataset> datasets = new LinkedHashMap<>();
    try {
      Map<String, String> sums = new EditionSums(wikiFolder, folder).reported();
      for (WikiDataset dataset : WikiDataset.values()) {
        Optional<Path> file = wikiFolder.file(dataset, folder);
        if (file.isPresent()) {
          String sum = String.valueOf(sums.get(dataset.datasetName()));
          datasets.put(dataset, contents(dataset, wiki, file.get(), sum));
        } else if (dataset == WikiDataset.MANIFEST) {
          manifest(wiki, folder).ifPresent(contents -> datasets.put(dataset, contents));
        }
      }
    } catch (IOException e) {
      throw new DatasetUnavailableException(folder + " cannot be read: " + e.getMessage(), e);
    }
    return new EditionSource(folder, datasets);
  }

  /**
   * The SHA-256 of each of an edition's files by its name, as its manifest tells; empty without a
   * manifest.
   *
   * @throws linkrec.domain.CorruptDatasetException when the manifest is none of that wiki
   */
  public static Map<String, String> sumsInManifest(Path folder, WikiId wiki) throws IOException {
    return ManifestJson.readFileSums(folder.resolve(WikiFolder.MANIFEST), wiki);
  }

  private static NewDataset contents(WikiDataset dataset, WikiId wiki, Path file, String sum)
      throws IOException {
    if (dataset.isDictionary()) {
      return new NewDataset(sum, new SqliteRows(file));
    }
    return dataset.isFile()
        ? new NewDataset(sum, FileChunks.of(file))
        : document(dataset.documentKey(wiki), Files.readAllBytes(file), sum);
  }

  private static NewDataset document(String key, byte[] document, String sum) {
    return new NewDataset(sum, sink -> sink.accept(new TableRow(1, key, document)));
  }

  private static Optional<NewDataset> manifest(WikiId wiki, Path folder) throws IOException {
    Path file = folder.resolve(WikiFolder.MANIFEST);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] document = ManifestJson.read(file, wiki).published();
    String key = WikiDataset.MANIFEST.documentKey(wiki);
    return Optional.of(document(key, document, Sha256.of(document)));
  }
}
