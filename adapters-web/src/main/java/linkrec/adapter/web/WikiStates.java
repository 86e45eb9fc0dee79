package linkrec.adapter.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;

/** What happened when wikis' datasets were used last. */
final class WikiStates {

  private final Map<String, String> failures = new ConcurrentHashMap<>();

  /** Does something with a wiki's datasets and remembers whether it went well. */
  <T> T observed(WikiId wiki, Supplier<T> use) {
    try {
      T result = use.get();
      if (!failures.isEmpty()) {
        failures.remove(wiki.value());
      }
      return result;
    } catch (DatasetUnavailableException | CorruptDatasetException e) {
      failures.put(wiki.value(), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /** Why the wikis whose datasets failed last cannot be served, by their ids. */
  Map<String, String> failures() {
    return new TreeMap<>(failures);
  }
}
