package linkrec.domain.evidence;

import java.util.List;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Phrase;

/**
 * A known phrase with its places on a page.
 *
 * @param key its dictionary form
 * @param phrase what is known of it
 * @param stem whether that is known of its stem only
 * @param occurrences in the order of the page
 * @param used the number of the occurrence that would be linked: the first one that no longer
 *     phrase holds, else the first
 * @param cover the highest article link probability of a longer phrase that holds it; 0 without
 * @param crossing the same of a phrase that crosses it
 */
record PhraseOnPage(
    AnchorText key,
    Phrase phrase,
    boolean stem,
    List<Occurrence> occurrences,
    int used,
    float cover,
    float crossing) {

  Occurrence usedOccurrence() {
    return occurrences.get(used);
  }
}
