package linkrec.domain.evidence;

import linkrec.domain.wikitext.Span;

/**
 * One place where a known phrase stands.
 *
 * @param text the text around it
 * @param first its first token
 * @param last its last token
 */
record Occurrence(TokenizedNode text, int first, int last) {

  Span span() {
    return new Span(text.tokens().tokenStart(first), text.tokens().tokenEnd(last));
  }

  /** The occurrence is longer than the other one and holds it. */
  boolean contains(Occurrence other) {
    return first <= other.first && other.last <= last && last - first > other.last - other.first;
  }

  /** The two share tokens, and neither holds the other. */
  boolean crosses(Occurrence other) {
    boolean shareTokens = first <= other.last && other.first <= last;
    return shareTokens
        && (first < other.first && last < other.last || first > other.first && last > other.last);
  }

  /** How many words and marks it has. */
  int tokenCount() {
    return text.ordinal(last) - text.ordinal(first) + 1;
  }
}
