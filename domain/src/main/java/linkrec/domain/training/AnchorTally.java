package linkrec.domain.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.PageTitle;

/**
 * The links of one phrase, and whether it becomes an anchor. The cuts are the original's: a phrase
 * must be a link more than once in the wiki, and in at least 6.5 % of its occurrences (the link
 * probability: Mihalcea, Csomai, "Wikify!", CIKM 2007, section 3).
 */
public final class AnchorTally {

  /** The lowest link probability of an anchor. */
  public static final double LINK_PROBABILITY = 0.065;

  /** How often an anchor must at least be a link. */
  private static final int LINKS = 2;

  private final Map<PageTitle, Integer> counts = new HashMap<>();
  private long links;

  /**
   * Adds links that lead to an article.
   *
   * @param target the article, redirects followed
   * @param articles in how many articles; 0 for links that were counted before in theirs
   * @param occurrences how many links
   */
  public void add(PageTitle target, long articles, long occurrences) {
    if (articles > 0) {
      counts.merge(target, Math.toIntExact(articles), Math::addExact);
    }
    links += occurrences;
  }

  /** Whether the phrase is a link at all. */
  public boolean isLinked() {
    return !counts.isEmpty();
  }

  /** Whether it is a link often enough; what remains is to count it as plain text. */
  public boolean isLinkedOftenEnough() {
    return links >= LINKS && isLinked();
  }

  /** How often it is a link. */
  public long links() {
    return links;
  }

  /** The articles it leads to, most frequent first, equal ones by title. */
  public Candidates candidates() {
    List<Candidate> candidates = new ArrayList<>();
    counts.forEach((title, count) -> candidates.add(new Candidate(title, count)));
    candidates.sort(
        Comparator.comparingInt(Candidate::count).reversed().thenComparing(Candidate::title));
    return new Candidates(candidates);
  }

  /**
   * Whether a phrase that is a link often enough becomes an anchor.
   *
   * @param asText how often it stands there as plain text
   */
  public static boolean isAnchor(long links, long asText) {
    return links / (double) (links + asText) >= LINK_PROBABILITY;
  }
}
