package linkrec.application;

import java.util.ArrayList;
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
    for (String dataset : request.datasets()) {
      FetchedFile published = published(wiki, dataset);
      if (published.sum().equals(before.get(dataset))) {
        same.add(dataset);
      } else {
        changed.add(published);
      }
    }
    if (!request.dryRun()) {
      take(wiki, changed);
    }
    List<String> loaded = changed.stream().map(one -> one.file().dataset()).toList();
    return new LoadOutcome.Loaded(wiki, loaded, List.copyOf(same));
  }

  private void take(WikiId wiki, List<FetchedFile> changed) {
    if (changed.isEmpty()) {
      store.tidy(wiki);
    } else {
      changed.forEach(one -> publication.fetch(one.file(), one.sum()));
      store.replace(wiki, changed, progress);
    }
    publication.release(wiki);
  }

  /** The best form of a dataset that is published. */
  private FetchedFile published(WikiId wiki, String dataset) {
    List<PublishedFile> forms = store.formsOf(wiki, dataset);
    for (PublishedFile form : forms) {
      Optional<String> sum = publication.checksum(form);
      if (sum.isPresent()) {
        return new FetchedFile(form, sum.get());
      }
    }
    throw new DatasetUnavailableException(
        "not published: "
            + wiki
            + "/"
            + String.join(" or ", forms.stream().map(PublishedFile::checksumName).toList()));
  }
}
