package linkrec.domain.candidate;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * All pages that one phrase has been linked to, in the order of the dictionary. That order decides
 * between candidates of equal count.
 */
public record Candidates(List<Candidate> all) implements Serializable {

  public Candidates {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a phrase in a dictionary has at least one candidate");
    }
  }

  /** How many pages there are. */
  public int size() {
    return all.size();
  }

  /**
   * The {@code limit} most frequent ones, most frequent first; equal counts in dictionary order.
   */
  public List<Candidate> mostFrequent(int limit) {
    if (all.size() == 1) {
      return all;
    }
    return all.stream()
        .sorted(Comparator.comparingInt(Candidate::count).reversed())
        .limit(limit)
        .toList();
  }
}
