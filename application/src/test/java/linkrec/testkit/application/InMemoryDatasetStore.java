package linkrec.testkit.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linkrec.application.DatasetProgress;
import linkrec.application.DatasetStore;
import linkrec.application.FetchedFile;
import linkrec.application.PublishedFile;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.page.WikiId;

/** Remembers which file each dataset was loaded from; takes dumps, else SQLite files. */
public final class InMemoryDatasetStore implements DatasetStore {

  private final Map<WikiId, Map<String, FetchedFile>> loaded = new HashMap<>();
  private final List<WikiId> tidied = new ArrayList<>();
  private WikiId broken;

  /** Lets every load of that wiki fail. */
  public InMemoryDatasetStore refusing(WikiId wiki) {
    broken = wiki;
    return this;
  }

  /** The file that a dataset was loaded from. */
  public FetchedFile source(WikiId wiki, String dataset) {
    return loaded.get(wiki).get(dataset);
  }

  /** The wikis that were tidied, in order. */
  public List<WikiId> tidied() {
    return tidied;
  }

  /** A SQLite file of a dataset. */
  public static PublishedFile sqlite(WikiId wiki, String dataset) {
    String name = wiki + "." + dataset + ".sqlite";
    return new PublishedFile(wiki, dataset, name + ".gz", name + ".checksum");
  }

  /** A dump of a dataset's table. */
  public static PublishedFile dump(WikiId wiki, String dataset) {
    String name = "lr_" + wiki + "_" + dataset + ".sql.gz";
    return new PublishedFile(wiki, dataset, name, name + ".checksum");
  }

  @Override
  public List<PublishedFile> formsOf(WikiId wiki, String dataset) {
    return List.of(sqlite(wiki, dataset), dump(wiki, dataset));
  }

  /** Datasets whose names begin so need not be there; all but "extra" come with "extra". */
  private static final String EXTRA = "extra";

  @Override
  public Presence presence(String dataset) {
    if (!dataset.startsWith(EXTRA)) {
      return Presence.ALWAYS;
    }
    return dataset.equals("extra by hand") ? Presence.ADDED : Presence.PERHAPS;
  }

  @Override
  public Optional<String> publishedBeside(String dataset) {
    return dataset.startsWith(EXTRA) && !dataset.equals(EXTRA)
        ? Optional.of(EXTRA)
        : Optional.empty();
  }

  @Override
  public Map<String, String> checksums(WikiId wiki) {
    Map<String, String> sums = new HashMap<>();
    loaded.getOrDefault(wiki, Map.of()).forEach((dataset, one) -> sums.put(dataset, one.sum()));
    return sums;
  }

  @Override
  public void replace(
      WikiId wiki, List<FetchedFile> files, List<String> removed, DatasetProgress progress) {
    if (wiki.equals(broken)) {
      throw new CorruptDatasetException(files.get(0).file().name() + " is broken");
    }
    Map<String, FetchedFile> datasets = loaded.computeIfAbsent(wiki, id -> new HashMap<>());
    removed.forEach(datasets::remove);
    for (FetchedFile one : files) {
      datasets.put(one.file().dataset(), one);
      progress.done(wiki, one.file().dataset(), "rows", 1);
    }
  }

  @Override
  public void tidy(WikiId wiki) {
    tidied.add(wiki);
  }
}
