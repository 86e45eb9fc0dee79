package linkrec.domain.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.PageTitle;

/**
 * Which phrases become anchors. The cuts are the original's: a phrase must be a link more than once
 * in the wiki, and in at least 6.5 % of its occurrences (the link probability: Mihalcea, Csomai,
 * "Wikify!", CIKM 2007, section 3).
 */
public final class AnchorSelection {

  /** The lowest link probability of an anchor. */
  public static final double LINK_PROBABILITY = 0.065;

  /** How often an anchor must at least be a link. */
  public static final int LINKS = 2;

  private final Map<String, Map<PageTitle, Integer>> counts = new HashMap<>();
  private final Map<String, Long> links = new HashMap<>();

  /**
   * Adds links that lead to an article.
   *
   * @param target the article, redirects followed
   * @param articles in how many articles; 0 for links that were counted before in theirs
   * @param occurrences how many links
   */
  public void add(String anchor, PageTitle target, long articles, long occurrences) {
    if (articles > 0) {
      counts
          .computeIfAbsent(anchor, key -> new HashMap<>())
          .merge(target, Math.toIntExact(articles), Math::addExact);
    }
    links.merge(anchor, occurrences, Math::addExact);
  }

  /** How many phrases are links at all. */
  public int size() {
    return counts.size();
  }

  /** The phrases that are links often enough; what remains is to count them as plain text. */
  public Set<String> linkedOftenEnough() {
    Set<String> often = new TreeSet<>();
    links.forEach(
        (anchor, count) -> {
          if (count >= LINKS && counts.containsKey(anchor)) {
            often.add(anchor);
          }
        });
    return often;
  }

  /** How often that phrase is a link. */
  public long linksOf(String anchor) {
    return links.getOrDefault(anchor, 0L);
  }

  /**
   * The anchors with their candidates, most frequent first, equal ones by title.
   *
   * @param asText how often each phrase stands there as plain text; absent is 0
   */
  public SortedMap<String, Candidates> select(Map<String, Long> asText) {
    SortedMap<String, Candidates> selected = new TreeMap<>();
    for (String anchor : linkedOftenEnough()) {
      double asLink = linksOf(anchor);
      if (asLink / (asLink + asText.getOrDefault(anchor, 0L)) >= LINK_PROBABILITY) {
        selected.put(anchor, candidates(counts.getOrDefault(anchor, Map.of())));
      }
    }
    return selected;
  }

  private static Candidates candidates(Map<PageTitle, Integer> byTitle) {
    List<Candidate> candidates = new ArrayList<>();
    byTitle.forEach((title, count) -> candidates.add(new Candidate(title, count)));
    candidates.sort(
        Comparator.comparingInt(Candidate::count).reversed().thenComparing(Candidate::title));
    return new Candidates(candidates);
  }
}
