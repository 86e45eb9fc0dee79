package linkrec.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;

/**
 * Takes in published datasets, wiki by wiki: those whose checksums are others than the loaded ones
 * are fetched, all are verified, and only then are they put in place, in one step. A wiki that
 * fails stays as it is and does not stop the others.
 */
public final class LoadDatasets {

  private final Publication publication;
  private final DatasetStore store;
  private final DatasetProgress progress;

  public LoadDatasets(Publication publication, DatasetStore store, DatasetProgress progress) {
    this.publication = publication;
    this.store = store;
    this.progress = progress;
  }

  /**
   * Loads.
   *
   * @param heard hears of each wiki when it is done
   * @return whether no wiki failed
   */
  public boolean load(LoadDatasetsRequest request, Consumer<LoadOutcome> heard) {
    WikiId only = request.wiki();
    boolean allWell = true;
    for (WikiId wiki : only == null ? publication.wikis() : List.of(only)) {
      LoadOutcome outcome = loadOne(wiki, request);
      heard.accept(outcome);
      allWell &= outcome instanceof LoadOutcome.Loaded;
    }
    return allWell;
  }

  private LoadOutcome loadOne(WikiId wiki, LoadDatasetsRequest request) {
    try {
      return load(wiki, request);
    } catch (DatasetUnavailableException | CorruptDatasetException | InvalidRequestException e) {
      return new LoadOutcome.Failed(wiki, String.valueOf(e.getMessage()));
    }
  }

  private LoadOutcome load(WikiId wiki, LoadDatasetsRequest request) {
    Map<String, String> before = store.checksums(wiki);
    List<FetchedFile> changed = new ArrayList<>();
    List<String> same = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    Published published = new Published(wiki);
    for (String dataset : request.datasets()) {
      Optional<FetchedFile> file = published.file(dataset);
      if (file.isEmpty()) {
        if (before.containsKey(dataset) && !published.mayStay(dataset)) {
          removed.add(dataset);
        }
      } else if (file.get().sum().equals(before.get(dataset))) {
        same.add(dataset);
      } else {
        changed.add(file.get());
      }
    }
    if (!request.dryRun()) {
      take(wiki, changed, removed);
    }
    List<String> loaded = changed.stream().map(one -> one.file().dataset()).toList();
    return new LoadOutcome.Loaded(wiki, loaded, List.copyOf(same), List.copyOf(removed));
  }

  private void take(WikiId wiki, List<FetchedFile> changed, List<String> removed) {
    if (changed.isEmpty() && removed.isEmpty()) {
      store.tidy(wiki);
    } else {
      changed.forEach(one -> publication.fetch(one.file(), one.sum()));
      store.replace(wiki, changed, removed, progress);
    }
    publication.release(wiki);
  }

  /** What is published of one wiki, each dataset in its best form, asked for once. */
  private final class Published {

    private final WikiId wiki;
    private final Map<String, Optional<FetchedFile>> known = new HashMap<>();

    Published(WikiId wiki) {
      this.wiki = wiki;
    }

    /**
     * The file of a dataset; absent where the wiki may be without it.
     *
     * @throws DatasetUnavailableException when it may not
     */
    Optional<FetchedFile> file(String dataset) {
      Optional<FetchedFile> file = known.get(dataset);
      if (file == null) {
        file = isKnown(dataset) ? asked(dataset) : Optional.empty();
        known.put(dataset, file);
      }
      return file;
    }

    /** Whether the publication has what is published beside that dataset. */
    private boolean isKnown(String dataset) {
      return store.publishedBeside(dataset).map(beside -> file(beside).isPresent()).orElse(true);
    }

    boolean mayStay(String dataset) {
      return store.presence(dataset) == DatasetStore.Presence.ADDED && !isKnown(dataset);
    }

    private Optional<FetchedFile> asked(String dataset) {
      List<PublishedFile> forms = store.formsOf(wiki, dataset);
      for (PublishedFile form : forms) {
        Optional<String> sum = publication.checksum(form);
        if (sum.isPresent()) {
          return Optional.of(new FetchedFile(form, sum.get()));
        }
      }
      if (store.presence(dataset) != DatasetStore.Presence.ALWAYS) {
        return Optional.empty();
      }
      throw new DatasetUnavailableException(
          "not published: "
              + wiki
              + "/"
              + String.join(" or ", forms.stream().map(PublishedFile::checksumName).toList()));
    }
  }
}
