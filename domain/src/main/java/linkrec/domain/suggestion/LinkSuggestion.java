package linkrec.domain.suggestion;

import linkrec.domain.page.PageTitle;
import linkrec.domain.wikitext.Span;

/**
 * A link that the page should have.
 *
 * @param span the phrase in the source
 * @param textNode the text node around the phrase; what is shown as context stays within it
 * @param text the phrase as it stands in the source
 * @param score 0 to 1, at least the threshold
 * @param matchIndex how often the text stands before, as {@link MatchIndexes} counts
 */
public record LinkSuggestion(
    Span span, Span textNode, String text, PageTitle target, float score, int matchIndex) {

  LinkSuggestion withMatchIndex(int counted) {
    return new LinkSuggestion(span, textNode, text, target, score, counted);
  }
}
