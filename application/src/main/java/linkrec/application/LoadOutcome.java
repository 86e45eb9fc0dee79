package linkrec.application;

import java.util.List;
import linkrec.domain.page.WikiId;

/** What became of one wiki in a load. */
public sealed interface LoadOutcome {

  /** The wiki. */
  WikiId wiki();

  /**
   * Its datasets are those that are published.
   *
   * @param loaded the names of the datasets that were loaded, or would be in a dry run
   * @param same the names of those that were the same already
   * @param removed the names of those that are published no more and were taken away, or would be
   */
  record Loaded(WikiId wiki, List<String> loaded, List<String> same, List<String> removed)
      implements LoadOutcome {}

  /** It is served as before. */
  record Failed(WikiId wiki, String message) implements LoadOutcome {}
}
