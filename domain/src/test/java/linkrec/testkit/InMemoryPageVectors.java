package linkrec.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;

/** Vectors in a map. Counts its calls. */
public final class InMemoryPageVectors implements PageVectors {

  private final Map<PageTitle, float[]> entries;
  private final AtomicInteger calls = new AtomicInteger();

  public InMemoryPageVectors(Map<PageTitle, float[]> entries) {
    this.entries = new HashMap<>(entries);
  }

  @Override
  public Map<PageTitle, float[]> lookUp(Collection<PageTitle> asked) {
    calls.incrementAndGet();
    Map<PageTitle, float[]> found = new HashMap<>();
    for (PageTitle one : asked) {
      float[] value = entries.get(one);
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
