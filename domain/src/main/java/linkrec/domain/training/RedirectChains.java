package linkrec.domain.training;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import linkrec.domain.page.PageTitle;

/** Redirects that lead to redirects, followed to their end. */
public final class RedirectChains {

  private RedirectChains() {}

  /**
   * Every redirect with the last page of its chain; those that go round in a circle are left out.
   */
  public static SortedMap<PageTitle, PageTitle> followed(Map<PageTitle, PageTitle> redirects) {
    SortedMap<PageTitle, PageTitle> followed = new TreeMap<>();
    redirects.forEach(
        (title, target) ->
            end(title, target, page -> Optional.ofNullable(redirects.get(page)))
                .ifPresent(end -> followed.put(title, end)));
    return followed;
  }

  /**
   * The last page of a redirect's chain; absent for one that goes round in a circle.
   *
   * @param target where it leads first
   * @param redirects where a page leads that is a redirect
   */
  public static Optional<PageTitle> end(
      PageTitle redirect, PageTitle target, Function<PageTitle, Optional<PageTitle>> redirects) {
    Set<PageTitle> seen = new HashSet<>(Set.of(redirect));
    PageTitle end = target;
    Optional<PageTitle> next = redirects.apply(end);
    while (next.isPresent() && seen.add(end)) {
      end = next.get();
      next = redirects.apply(end);
    }
    return next.isEmpty() ? Optional.of(end) : Optional.empty();
  }
}
