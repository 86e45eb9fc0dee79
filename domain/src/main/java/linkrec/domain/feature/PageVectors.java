package linkrec.domain.feature;

import java.util.Collection;
import java.util.Map;
import linkrec.domain.page.PageTitle;

/** A vector for every page that links or is linked. Safe for several threads. */
public interface PageVectors {

  /**
   * The vectors of every known page among {@code titles}, all of one length; unknown pages are
   * absent. The arrays must not be changed.
   */
  Map<PageTitle, float[]> lookUp(Collection<PageTitle> titles);
}
