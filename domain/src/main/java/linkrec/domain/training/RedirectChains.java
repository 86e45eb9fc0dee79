package linkrec.domain.training;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.page.PageTitle;

/** Redirects that lead to redirects, followed to their end. */
public final class RedirectChains {

  private RedirectChains() {}

  /**
   * Every redirect with the last page of its chain; those that go round in a circle are left out.
   */
  public static SortedMap<PageTitle, PageTitle> followed(Map<PageTitle, PageTitle> redirects) {
    SortedMap<PageTitle, PageTitle> followed = new TreeMap<>();
    for (PageTitle title : redirects.keySet()) {
      Set<PageTitle> seen = new HashSet<>();
      PageTitle end = title;
      PageTitle next = redirects.get(end);
      while (next != null && seen.add(end)) {
        end = next;
        next = redirects.get(end);
      }
      if (next == null) {
        followed.put(title, end);
      }
    }
    return followed;
  }
}
