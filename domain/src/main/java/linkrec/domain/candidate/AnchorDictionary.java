package linkrec.domain.candidate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The phrases that have been links, with the pages they led to. Safe for several threads. */
public interface AnchorDictionary {

  /** The candidates of every known text among {@code texts}; unknown texts are absent. */
  Map<AnchorText, Candidates> lookUp(Collection<AnchorText> texts);

  /**
   * A filter that says "no" for most phrases without a look-up; it never says "no" for a known one.
   */
  default PhraseFilter filter() {
    return PhraseFilter.EVERYTHING;
  }

  /** The phrases in {@code known}, by their text; must not change afterwards. */
  static AnchorDictionary of(Map<String, Candidates> known) {
    PhraseFilter filter = HashSetPhraseFilter.of(known.keySet().iterator(), known.size());
    return new AnchorDictionary() {
      @Override
      public Map<AnchorText, Candidates> lookUp(Collection<AnchorText> texts) {
        Map<AnchorText, Candidates> found = new HashMap<>();
        for (AnchorText text : texts) {
          Candidates candidates = known.get(text.value());
          if (candidates != null) {
            found.put(text, candidates);
          }
        }
        return found;
      }

      @Override
      public PhraseFilter filter() {
        return filter;
      }
    };
  }
}
