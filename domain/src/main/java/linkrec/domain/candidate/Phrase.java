package linkrec.domain.candidate;

import java.io.Serializable;
import java.util.List;

/**
 * A phrase of the second generation's dictionary.
 *
 * @param candidates at least one; those that articles link first, the most frequent one before
 *     others, at most {@value #MAX_LINKED} of them; then those known by their titles
 */
public record Phrase(PhraseCounts counts, List<PhraseCandidate> candidates)
    implements Serializable {

  /** How many linked candidates a phrase keeps. */
  public static final int MAX_LINKED = 10;

  public Phrase {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a phrase has at least one candidate");
    }
  }

  /** How many articles link the phrase to one of its candidates; an article may count twice. */
  public int linkCount() {
    int sum = 0;
    for (PhraseCandidate candidate : candidates) {
      sum += candidate.count();
    }
    return sum;
  }

  /** The share of a candidate among the links of the phrase; 0 where nothing links it. */
  public float commonness(int candidate) {
    int sum = linkCount();
    return sum == 0 ? 0 : (float) candidates.get(candidate).count() / sum;
  }

  /**
   * How likely the phrase is linked where it occurs, and to its first candidate: the product of
   * {@link PhraseCounts#articleProbability} and its {@link #commonness}.
   */
  public float strength() {
    return counts.articleProbability() * commonness(0);
  }
}
