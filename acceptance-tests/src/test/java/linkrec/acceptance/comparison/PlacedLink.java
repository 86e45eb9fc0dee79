package linkrec.acceptance.comparison;

/**
 * A link of an answer.
 *
 * @param offset in code points of the wikitext
 */
record PlacedLink(String text, String target, int offset, int matchIndex, double score) {

  /** Whether both lead from the same text to the same page. */
  boolean isSameLink(PlacedLink other) {
    return text.equals(other.text) && target.equals(other.target);
  }
}
