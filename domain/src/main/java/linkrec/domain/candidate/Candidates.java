package linkrec.domain.candidate;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
   * The {@code limit} most frequent ones in the order of the dictionary; among equal counts at the
   * limit the earlier ones.
   */
  public List<Candidate> mostFrequent(int limit) {
    if (all.size() <= limit) {
      return all;
    }
    Set<Candidate> kept =
        all.stream()
            .sorted(Comparator.comparingInt(Candidate::count).reversed())
            .limit(limit)
            .collect(Collectors.toSet());
    return all.stream().filter(kept::contains).toList();
  }
}
