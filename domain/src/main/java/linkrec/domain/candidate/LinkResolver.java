package linkrec.domain.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.page.PageTitle;

/**
 * Finds the articles that links lead to: tries the spellings of the first letter, then one
 * redirect. A page of links takes at most four look-ups, two where all links are found as they are
 * commonly written.
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
    Map<PageTitle, PageTitle> resolved = new HashMap<>();
    Map<PageTitle, List<PageTitle>> spellings = new LinkedHashMap<>();
    targets.forEach(target -> spellings.put(target, List.of(target.capitalised())));
    resolve(spellings, resolved);
    // Most links lead to an article by their first spelling; the others are asked for the rest.
    spellings.keySet().removeAll(resolved.keySet());
    spellings.replaceAll((target, first) -> target.spellings());
    resolve(spellings, resolved);
    return resolved;
  }

  private void resolve(
      Map<PageTitle, List<PageTitle>> targets, Map<PageTitle, PageTitle> resolved) {
    if (targets.isEmpty()) {
      return;
    }
    Set<PageTitle> spellings = new LinkedHashSet<>();
    targets.values().forEach(spellings::addAll);
    Map<PageTitle, PageTitle> led = redirects.lookUp(spellings);
    Set<PageTitle> ends = spellings;
    if (!led.isEmpty()) {
      ends = new LinkedHashSet<>(spellings);
      ends.addAll(led.values());
    }
    Set<PageTitle> existing = pageIds.lookUp(ends).keySet();
    targets.forEach(
        (target, tried) -> {
          for (PageTitle end : endsOf(tried, led)) {
            if (existing.contains(end)) {
              resolved.put(target, end);
              return;
            }
          }
        });
  }

  private static List<PageTitle> endsOf(List<PageTitle> spellings, Map<PageTitle, PageTitle> led) {
    if (led.isEmpty()) {
      return spellings;
    }
    List<PageTitle> ends = new ArrayList<>(6);
    for (PageTitle spelling : spellings) {
      ends.add(led.getOrDefault(spelling, spelling));
    }
    ends.addAll(spellings);
    return ends;
  }
}
