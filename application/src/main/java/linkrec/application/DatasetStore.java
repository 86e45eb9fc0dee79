package linkrec.application;

import java.util.List;
import java.util.Map;
import linkrec.domain.page.WikiId;

/** Where datasets are served from, and how published ones get there. */
public interface DatasetStore {

  /** The files that hold a dataset in a form that this store takes, the best one first. */
  List<PublishedFile> formsOf(WikiId wiki, String dataset);

  /** The checksums under which a wiki's datasets were loaded, by the datasets' names. */
  Map<String, String> checksums(WikiId wiki);

  /**
   * Puts the datasets in those files in the place of the served ones, all in one step; the others
   * stay. When it fails, what was served before is served still.
   *
   * @throws linkrec.domain.CorruptDatasetException when a file does not hold what its form says
   * @throws linkrec.domain.DatasetUnavailableException when a file cannot be read or the store
   *     refuses
   */
  void replace(WikiId wiki, List<FetchedFile> files, DatasetProgress progress);

  /** Removes what a load left that was killed. */
  void tidy(WikiId wiki);
}
