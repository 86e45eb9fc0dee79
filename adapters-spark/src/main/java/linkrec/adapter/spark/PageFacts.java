package linkrec.adapter.spark;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Wikidata knows of one page.
 *
 * @param types for example {@code Q5}
 * @param problem why the dump could not be read on; null for a page
 */
record PageFacts(String title, List<String> types, @Nullable String problem)
    implements Serializable {

  static PageFacts problem(String problem) {
    return new PageFacts("", List.of(), problem);
  }
}
