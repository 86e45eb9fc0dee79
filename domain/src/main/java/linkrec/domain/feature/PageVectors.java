package linkrec.domain.feature;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import linkrec.domain.page.PageTitle;

/** A vector for every page that links or is linked. Safe for several threads. */
public interface PageVectors {

  /**
   * The vectors of every known page among {@code titles}, all of one length; unknown pages are
   * absent. The arrays must not be changed.
   */
  Map<PageTitle, float[]> lookUp(Collection<PageTitle> titles);

  /** The vectors in {@code known}, which must not change afterwards. */
  static PageVectors of(Map<PageTitle, float[]> known) {
    return titles -> {
      Map<PageTitle, float[]> found = new HashMap<>();
      for (PageTitle title : titles) {
        float[] vector = known.get(title);
        if (vector != null) {
          found.put(title, vector);
        }
      }
      return found;
    };
  }
}
