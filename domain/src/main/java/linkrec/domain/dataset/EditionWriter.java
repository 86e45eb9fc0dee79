package linkrec.domain.dataset;

import java.util.Optional;
import linkrec.domain.page.WikiId;

/** Writes editions. */
public interface EditionWriter {

  /**
   * Writes a whole edition beside the served one, then lets it be served, in one step. When it
   * fails, what was served before is served still, and no half-written edition is left.
   *
   * @return the number of the new edition, at least 1
   */
  int write(EditionContents contents);

  /** The edition that is served now; absent when none is. */
  Optional<ServedEdition> served(WikiId wiki);
}
