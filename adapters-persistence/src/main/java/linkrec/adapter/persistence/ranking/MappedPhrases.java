package linkrec.adapter.persistence.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseDictionary;
import linkrec.domain.candidate.PhraseFilter;

/** Phrases in a table, {@link PhraseCodec}. */
final class MappedPhrases implements PhraseDictionary {

  private final MappedTable table;

  MappedPhrases(MappedTable table) {
    this.table = table;
  }

  @Override
  public Map<AnchorText, Phrase> lookUp(Collection<AnchorText> texts) {
    Map<AnchorText, Phrase> found = new HashMap<>();
    for (AnchorText text : texts) {
      table.find(text.value(), PhraseCodec::decode).ifPresent(phrase -> found.put(text, phrase));
    }
    return found;
  }

  @Override
  public PhraseFilter filter() {
    return table.filter();
  }
}
