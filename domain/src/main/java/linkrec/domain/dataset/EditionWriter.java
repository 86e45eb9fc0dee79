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
  default int write(EditionContents contents) {
    return write(contents, Admission.ALWAYS);
  }

  /**
   * The same, where somebody looks at the new edition before it is served. One that is not admitted
   * is removed, and what was served is served still.
   *
   * @return the number of the new edition; 0 where it was not admitted
   */
  int write(EditionContents contents, Admission admission);

  /** Decides whether an edition that has been written is served. */
  @FunctionalInterface
  interface Admission {

    /** Admits all unseen. */
    Admission ALWAYS = (candidate, served) -> true;

    /**
     * Whether the candidate takes the place of what is served. Both are given back by the caller.
     *
     * @param served absent when nothing is served yet, or when it cannot be opened
     */
    boolean admits(Edition candidate, Optional<Edition> served);
  }

  /** The edition that is served now; absent when none is. */
  Optional<ServedEdition> served(WikiId wiki);
}
