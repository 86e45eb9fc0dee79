package linkrec.domain.candidate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The second generation's phrases: anchors, titles, redirects, with their statistics. Safe for
 * several threads.
 */
public interface PhraseDictionary {

  /** Every known phrase among {@code texts}; unknown ones are absent. */
  Map<AnchorText, Phrase> lookUp(Collection<AnchorText> texts);

  /** Says "no" for most unknown phrases without a look-up, and never for a known one. */
  PhraseFilter filter();

  /** The phrases in {@code known}, by their text; must not change afterwards. */
  static PhraseDictionary of(Map<String, Phrase> known) {
    PhraseFilter filter = HashSetPhraseFilter.of(known.keySet().iterator(), known.size());
    return new PhraseDictionary() {
      @Override
      public Map<AnchorText, Phrase> lookUp(Collection<AnchorText> texts) {
        Map<AnchorText, Phrase> found = new HashMap<>();
        for (AnchorText text : texts) {
          Phrase phrase = known.get(text.value());
          if (phrase != null) {
            found.put(text, phrase);
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
