package linkrec.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.HashSetPhraseFilter;
import linkrec.domain.candidate.PhraseFilter;

/** Anchors in a map. Counts its calls. */
public final class InMemoryAnchorDictionary implements AnchorDictionary {

  private final Map<AnchorText, Candidates> entries;
  private final AtomicInteger calls = new AtomicInteger();

  public InMemoryAnchorDictionary(Map<AnchorText, Candidates> entries) {
    this.entries = new HashMap<>(entries);
  }

  @Override
  public Map<AnchorText, Candidates> lookUp(Collection<AnchorText> asked) {
    calls.incrementAndGet();
    Map<AnchorText, Candidates> found = new HashMap<>();
    for (AnchorText one : asked) {
      Candidates value = entries.get(one);
      if (value != null) {
        found.put(one, value);
      }
    }
    return found;
  }

  @Override
  public PhraseFilter filter() {
    return HashSetPhraseFilter.of(
        entries.keySet().stream().map(AnchorText::value).iterator(), entries.size());
  }

  /** How often something was looked up. */
  public int calls() {
    return calls.get();
  }
}
