package linkrec.domain.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.page.PageTitle;

/**
 * Finds the articles that links lead to: tries the spellings of the first letter, then one
 * redirect. A page of links takes at most three look-ups.
 */
public final class LinkResolver {

  private final Redirects redirects;
  private final PageIds pageIds;

  public LinkResolver(Redirects redirects, PageIds pageIds) {
    this.redirects = redirects;
    this.pageIds = pageIds;
  }

  /** The article behind every link target among {@code targets}; targets without one are absent. */
  public Map<PageTitle, PageTitle> resolve(Collection<PageTitle> targets) {
    Set<PageTitle> spellings = new LinkedHashSet<>();
    targets.forEach(target -> spellings.addAll(target.spellings()));
    if (spellings.isEmpty()) {
      return Map.of();
    }
    Map<PageTitle, PageTitle> led = redirects.lookUp(spellings);
    Set<PageTitle> ends = new LinkedHashSet<>(spellings);
    ends.addAll(led.values());
    Set<PageTitle> existing = pageIds.lookUp(ends).keySet();
    Map<PageTitle, PageTitle> resolved = new HashMap<>();
    for (PageTitle target : targets) {
      for (PageTitle end : endsOf(target, led)) {
        if (existing.contains(end)) {
          resolved.put(target, end);
          break;
        }
      }
    }
    return resolved;
  }

  private static List<PageTitle> endsOf(PageTitle target, Map<PageTitle, PageTitle> led) {
    List<PageTitle> ends = new ArrayList<>(6);
    for (PageTitle spelling : target.spellings()) {
      ends.add(led.getOrDefault(spelling, spelling));
    }
    ends.addAll(target.spellings());
    return ends;
  }
}
