package linkrec.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import linkrec.domain.page.WikiId;

/** Where datasets are served from, and how published ones get there. */
public interface DatasetStore {

  /** The files that hold a dataset in a form that this store takes, the best one first. */
  List<PublishedFile> formsOf(WikiId wiki, String dataset);

  /** How a publication may go without a dataset. */
  enum Presence {
    /** Every wiki has it. */
    ALWAYS,
    /** A wiki has it or not; what is published no more is served no more. */
    PERHAPS,
    /**
     * The same, but it may have been put beside the datasets of a publication that does not know
     * its kind, and stays then.
     */
    ADDED
  }

  /** Whether a wiki may be without that dataset. */
  Presence presence(String dataset);

  /**
   * The dataset that is published wherever this one is, so that a publication without it need not
   * be asked for this one; absent where there is none.
   */
  Optional<String> publishedBeside(String dataset);

  /** The checksums under which a wiki's datasets were loaded, by the datasets' names. */
  Map<String, String> checksums(WikiId wiki);

  /**
   * Puts the datasets in those files in the place of the served ones, and takes others away, all in
   * one step; the rest stays. When it fails, what was served before is served still.
   *
   * @param removed names of datasets
   * @throws linkrec.domain.CorruptDatasetException when a file does not hold what its form says
   * @throws linkrec.domain.DatasetUnavailableException when a file cannot be read or the store
   *     refuses
   */
  void replace(
      WikiId wiki, List<FetchedFile> files, List<String> removed, DatasetProgress progress);

  /** Removes what a load left that was killed. */
  void tidy(WikiId wiki);
}
