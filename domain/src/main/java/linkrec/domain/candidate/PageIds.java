package linkrec.domain.candidate;

import java.util.Collection;
import java.util.Map;
import linkrec.domain.page.PageTitle;

/** The articles that exist, redirects left out. Safe for several threads. */
public interface PageIds {

  /** The page id of every article among {@code titles}; titles without an article are absent. */
  Map<PageTitle, Long> lookUp(Collection<PageTitle> titles);

  /** The articles in {@code known}, which must not change afterwards. */
  static PageIds of(Map<PageTitle, Long> known) {
    return titles -> KnownEntries.among(known, titles);
  }
}
