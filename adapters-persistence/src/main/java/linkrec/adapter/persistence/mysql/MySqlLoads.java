package linkrec.adapter.persistence.mysql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linkrec.adapter.persistence.dataset.LandingFolder;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.RowSource;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.dump.SqlDump;
import linkrec.adapter.persistence.edition.DatasetFormats;
import linkrec.application.DatasetProgress;
import linkrec.application.DatasetStore;
import linkrec.application.FetchedFile;
import linkrec.application.PublishedFile;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.page.WikiId;

/** A database that published datasets are loaded into, from dumps of tables. */
public final class MySqlLoads implements DatasetStore {

  private final MySqlStore store;
  private final LandingFolder landing;
  private final DatasetFormats formats;

  /**
   * @param landing where the published files lie
   */
  public MySqlLoads(MySqlStore store, LandingFolder landing, LinkModelReader models) {
    this.store = store;
    this.landing = landing;
    this.formats = new DatasetFormats(models);
  }

  @Override
  public List<PublishedFile> formsOf(WikiId wiki, String dataset) {
    return List.of(WikiDataset.named(dataset).formForTables(wiki));
  }

  @Override
  public Presence presence(String dataset) {
    return WikiDataset.named(dataset).presence();
  }

  @Override
  public Optional<String> publishedBeside(String dataset) {
    return WikiDataset.named(dataset).publishedBeside();
  }

  @Override
  public Map<String, String> checksums(WikiId wiki) {
    Map<String, String> sums = new HashMap<>();
    store.checksums(wiki).forEach((dataset, sum) -> sums.put(dataset.datasetName(), sum));
    return sums;
  }

  @Override
  public void replace(
      WikiId wiki, List<FetchedFile> files, List<String> removed, DatasetProgress progress) {
    Map<WikiDataset, NewDataset> datasets = new LinkedHashMap<>();
    for (FetchedFile fetched : files) {
      WikiDataset dataset = WikiDataset.named(fetched.file().dataset());
      Path file = landing.of(wiki).resolve(fetched.file().name());
      RowSource rows =
          dataset.hasTable()
              ? SqlDump.rows(file, dataset.tableName(wiki))
              : document(dataset.documentKey(wiki), file);
      datasets.put(
          dataset,
          new NewDataset(fetched.sum(), formats.checked(dataset, wiki, rows, file.toString())));
    }
    store.replace(wiki, datasets, WikiDataset.allNamed(removed), progress);
  }

  private static RowSource document(String key, Path file) {
    return sink -> {
      try {
        sink.accept(new TableRow(1, key, Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new DatasetUnavailableException(file + " cannot be read: " + e.getMessage(), e);
      }
    };
  }

  @Override
  public void tidy(WikiId wiki) {
    store.tidy(wiki);
  }
}
