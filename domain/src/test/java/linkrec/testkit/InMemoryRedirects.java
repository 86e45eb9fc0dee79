package linkrec.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.page.PageTitle;

/** Redirects in a map. Counts its calls. */
public final class InMemoryRedirects implements Redirects {

  private final Map<PageTitle, PageTitle> entries;
  private final AtomicInteger calls = new AtomicInteger();

  public InMemoryRedirects(Map<PageTitle, PageTitle> entries) {
    this.entries = new HashMap<>(entries);
  }

  @Override
  public Map<PageTitle, PageTitle> lookUp(Collection<PageTitle> asked) {
    calls.incrementAndGet();
    Map<PageTitle, PageTitle> found = new HashMap<>();
    for (PageTitle one : asked) {
      PageTitle value = entries.get(one);
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
