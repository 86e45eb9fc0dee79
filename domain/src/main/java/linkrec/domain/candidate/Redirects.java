package linkrec.domain.candidate;

import java.util.Collection;
import java.util.Map;
import linkrec.domain.page.PageTitle;

/** The pages that only lead on to another page. Safe for several threads. */
public interface Redirects {

  /** Where every redirect among {@code titles} leads; titles that are no redirect are absent. */
  Map<PageTitle, PageTitle> lookUp(Collection<PageTitle> titles);

  /** The redirects in {@code known}, which must not change afterwards. */
  static Redirects of(Map<PageTitle, PageTitle> known) {
    return titles -> KnownEntries.among(known, titles);
  }
}
