package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import linkrec.adapter.persistence.dataset.NewDataset;
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
   * @throws DatasetUnavailableException when the wiki or one of them is not there
   */
  public static EditionSource of(Path dataFolder, WikiId wiki) {
    WikiFolder wikiFolder = WikiFolder.of(dataFolder.toAbsolutePath().normalize(), wiki);
    if (!wikiFolder.holdsDatasets()) {
      throw new DatasetUnavailableException("the wiki " + wiki + " is not in " + dataFolder);
    }
    Path folder = wikiFolder.served();
    Map<WikiDataset, NewDataset> datasets = new LinkedHashMap<>();
    try {
      Map<String, String> sums = EditionOpener.checksums(wikiFolder, folder);
      for (WikiDataset dataset : WikiDataset.values()) {
        Path file = folder.resolve(dataset.fileName(wiki));
        String sum = String.valueOf(sums.get(dataset.datasetName()));
        datasets.put(dataset, dataset.isDictionary() ? rows(file, sum) : document(file, sum, wiki));
      }
    } catch (IOException e) {
      throw new DatasetUnavailableException(folder + " cannot be read: " + e.getMessage(), e);
    }
    return new EditionSource(folder, datasets);
  }

  private static NewDataset rows(Path file, String sum) {
    return new NewDataset(sum, new SqliteRows(file));
  }

  private static NewDataset document(Path file, String sum, WikiId wiki) throws IOException {
    byte[] document = Files.readAllBytes(file);
    return new NewDataset(sum, sink -> sink.accept(new TableRow(1, wiki.value(), document)));
  }
}
