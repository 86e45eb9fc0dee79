package linkrec.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.page.PageTitle;

/** Page ids in a map. Counts its calls. */
public final class InMemoryPageIds implements PageIds {

  private final Map<PageTitle, Long> entries;
  private final AtomicInteger calls = new AtomicInteger();

  public InMemoryPageIds(Map<PageTitle, Long> entries) {
    this.entries = new HashMap<>(entries);
  }

  @Override
  public Map<PageTitle, Long> lookUp(Collection<PageTitle> asked) {
    calls.incrementAndGet();
    Map<PageTitle, Long> found = new HashMap<>();
    for (PageTitle one : asked) {
      Long value = entries.get(one);
      if (value != null) {
        found.put(one, value);
      }
    }
    return found;
  }

  /** How often something was looked up. */
  public int calls() {
    return calls.get();
  }
}
