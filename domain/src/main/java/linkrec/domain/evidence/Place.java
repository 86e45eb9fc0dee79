package linkrec.domain.evidence;

import java.util.List;

/**
 * Where the phrase stands: the logarithm of the number of its places ({@code occ}); the tokens
 * before it, as a share of the page ({@code pos}) and as a logarithm ({@code toksleft}); the number
 * of its section, at most {@value #MOST_SECTIONS} ({@code sec}); what its line is ({@code kind}: 0
 * prose from the line's start, 1 a list item, 2 behind other markup in the line); whether it begins
 * a sentence or line ({@code senstart}).
 */
final class Place implements FeatureGroup {

  private static final int MOST_SECTIONS = 20;
  private static final int PROSE = 0;
  private static final int LIST_ITEM = 1;
  private static final int BEHIND_MARKUP = 2;
  private static final String LIST_MARKS = "*#:;";

  /** Behind one of these a sentence, or something like one, begins. */
  private static final String SENTENCE_MARKS = ".!?\u0589\u0964:;\u2026\u3002\uFF01\uFF1F";

  @Override
  public List<String> names() {
    return List.of("occ", "pos", "toksleft", "sec", "kind", "senstart");
  }

  @Override
  public void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at) {
    Occurrence used = phrase.usedOccurrence();
    int ordinal = used.text().ordinal(used.first());
    row[at] = (float) Math.log1p(phrase.occurrences().size());
    row[at + 1] = (float) ordinal / Math.max(1, page.tokenCount());
    row[at + 2] = (float) Math.log1p(ordinal);
    row[at + 3] = Math.min(MOST_SECTIONS, used.text().node().section());
    row[at + 4] = kind(used);
    row[at + 5] = beginsSentence(used) ? 1 : 0;
  }

  private static int kind(Occurrence place) {
    String source = place.text().source();
    int start = place.span().start();
    int line = source.lastIndexOf('\n', start - 1) + 1;
    if (start > 0 && LIST_MARKS.indexOf(source.charAt(line)) >= 0) {
      return LIST_ITEM;
    }
    return place.text().node().span().start() > line ? BEHIND_MARKUP : PROSE;
  }

  private static boolean beginsSentence(Occurrence place) {
    String before = place.text().wordBefore(place.first());
    return before.equals(NeighbourWords.EDGE)
        || SENTENCE_MARKS.indexOf(before.charAt(before.length() - 1)) >= 0;
  }
}
