package linkrec.application;

import linkrec.domain.page.WikiId;

/** Hears how far a long job on datasets has come. */
@FunctionalInterface
public interface DatasetProgress {

  /** Hears nothing. */
  DatasetProgress SILENT = (wiki, dataset, what, count) -> {};

  /**
   * So much is done.
   *
   * @param dataset the dataset's or file's name
   * @param what what is counted, as {@code rows} or {@code bytes}
   * @param count how many of them are done
   */
  void done(WikiId wiki, String dataset, String what, long count);
}
