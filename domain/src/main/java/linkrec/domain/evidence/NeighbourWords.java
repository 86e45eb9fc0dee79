package linkrec.domain.evidence;

import java.util.Map;

/**
 * How much more often than elsewhere a phrase is linked behind or before a word: ln(((l + 10 q) /
 * (c + 10)) / q) for c occurrences of known phrases beside the word, l of them links, and q the
 * share of links among all of them. Words seen too seldom are absent and count 0.
 *
 * @param before by the word, in lower case, before a phrase; {@link #EDGE} for the start of a line
 * @param after by the word behind it; {@link #EDGE} for the end of a line
 */
public record NeighbourWords(Map<String, Float> before, Map<String, Float> after) {

  /** Stands for the start or end of a line. */
  public static final String EDGE = "\n";

  /** Nothing is known. */
  public static final NeighbourWords NONE = new NeighbourWords(Map.of(), Map.of());

  public NeighbourWords {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  float valueBefore(String word) {
    return before.getOrDefault(word, 0f);
  }

  float valueAfter(String word) {
    return after.getOrDefault(word, 0f);
  }
}
