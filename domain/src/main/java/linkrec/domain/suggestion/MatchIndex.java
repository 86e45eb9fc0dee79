package linkrec.domain.suggestion;

import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;

/**
 * How often a text occurs in the top-level text before a place. Clients find the place again by
 * counting so: the text itself, case and all, without regard to word borders, occurrences that do
 * not overlap.
 */
final class MatchIndex {

  private MatchIndex() {}

  static int of(ParsedWikitext page, Span place, String text) {
    int count = 0;
    for (TextNode node : page.textNodes()) {
      int end = Math.min(node.span().end(), place.start());
      int at = node.span().start();
      while (at + text.length() <= end) {
        if (page.source().startsWith(text, at)) {
          count++;
          at += text.length();
        } else {
          at++;
        }
      }
      if (node.span().end() > place.start()) {
        break;
      }
    }
    return count;
  }
}
