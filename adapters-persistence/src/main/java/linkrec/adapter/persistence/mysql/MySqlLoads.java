package linkrec.adapter.persistence.mysql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.adapter.persistence.dataset.LandingFolder;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.dump.SqlDump;
import linkrec.application.DatasetProgress;
import linkrec.application.DatasetStore;
import linkrec.application.FetchedFile;
import linkrec.application.PublishedFile;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.WikiId;

/** A database that published datasets are loaded into, from dumps of tables. */
public final class MySqlLoads implements DatasetStore {

  private final MySqlStore store;
  private final LandingFolder landing;
  private final LinkModelReader models;

  /**
   * @param landing where the published files lie
   */
  public MySqlLoads(MySqlStore store, LandingFolder landing, LinkModelReader models) {
    this.store = store;
    this.landing = landing;
    this.models = models;
  }

  @Override
  public List<PublishedFile> formsOf(WikiId wiki, String dataset) {
    WikiDataset known = WikiDataset.named(dataset);
    return List.of(known.isDictionary() ? known.publishedDump(wiki) : known.published(wiki));
  }

  @Override
  public Map<String, String> checksums(WikiId wiki) {
    Map<String, String> sums = new HashMap<>();
    store.checksums(wiki).forEach((dataset, sum) -> sums.put(dataset.datasetName(), sum));
    return sums;
  }

  @Override
  public void replace(WikiId wiki, List<FetchedFile> files, DatasetProgress progress) {
    Map<WikiDataset, NewDataset> datasets = new LinkedHashMap<>();
    for (FetchedFile fetched : files) {
      WikiDataset dataset = WikiDataset.named(fetched.file().dataset());
      Path file = landing.of(wiki).resolve(fetched.file().name());
      datasets.put(
          dataset,
          dataset.isDictionary()
              ? new NewDataset(fetched.sum(), SqlDump.rows(file, dataset.tableName(wiki)))
              : model(wiki, fetched.sum(), file));
    }
    store.replace(wiki, datasets, progress);
  }

  private NewDataset model(WikiId wiki, String sum, Path file) {
    byte[] document;
    try {
      document = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be read: " + e.getMessage(), e);
    }
    int features = models.read(document, file.toString()).featureCount();
    if (ModelVersion.ofFeatureCount(features).isEmpty()) {
      throw new CorruptDatasetException(
          file + ": a model of 6 or 7 features expected, got " + features);
    }
    return new NewDataset(sum, sink -> sink.accept(new TableRow(1, wiki.value(), document)));
  }

  @Override
  public void tidy(WikiId wiki) {
    store.tidy(wiki);
  }
}
