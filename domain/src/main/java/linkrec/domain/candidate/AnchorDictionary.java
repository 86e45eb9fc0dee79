package linkrec.domain.candidate;

import java.util.Collection;
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
}
