package linkrec.domain.dataset;

import java.util.List;
import java.util.Optional;
import linkrec.domain.page.WikiId;

/** The datasets of all wikis that are here. Safe for several threads. */
public interface Datasets {

  /**
   * The edition that is served now; absent when the wiki is not here.
   *
   * @throws linkrec.domain.DatasetUnavailableException when the wiki is here but one of its
   *     datasets is missing or cannot be read
   * @throws linkrec.domain.CorruptDatasetException when a dataset is not in its format
   */
  Optional<Edition> current(WikiId wiki);

  /** The wikis that are here, in order of their ids. */
  List<WikiId> wikis();
}
