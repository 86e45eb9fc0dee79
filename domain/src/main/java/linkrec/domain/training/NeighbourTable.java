package linkrec.domain.training;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.evidence.NeighbourWords;

/** The words beside phrases, counted by fold. */
public final class NeighbourTable {

  private static final int LEAST_PLACES = 20;
  private static final int LEAST_ARTICLES = 5;
  private static final double PRIOR = 10;

  private static final int PLACES = 0;
  private static final int LINKS = 1;
  private static final int ARTICLES = 2;
  private static final int KINDS = 3;

  private final SortedMap<String, int[]> before = new TreeMap<>();
  private final SortedMap<String, int[]> after = new TreeMap<>();

  /** A word stands beside phrases so many times. */
  public void add(NeighbourUse use, int times) {
    int[] counts =
        (use.before() ? before : after)
            .computeIfAbsent(use.word(), word -> new int[KINDS * Folds.COUNT]);
    counts[PLACES * Folds.COUNT + use.fold()] += times;
    if (use.link()) {
      counts[LINKS * Folds.COUNT + use.fold()] += times;
    }
    if (use.firstOfWord()) {
      counts[ARTICLES * Folds.COUNT + use.fold()] += times;
    }
  }

  /** What the articles of all folds but one say. */
  public NeighbourWords words(int without) {
    return new NeighbourWords(values(before, without), values(after, without));
  }

  private static Map<String, Float> values(Map<String, int[]> words, int without) {
    long places = 0;
    long links = 0;
    for (int[] counts : words.values()) {
      places += sum(counts, PLACES, without);
      links += sum(counts, LINKS, without);
    }
    Map<String, Float> values = new HashMap<>();
    if (places == 0 || links == 0) {
      return values;
    }
    double rate = (double) links / places;
    words.forEach(
        (word, counts) -> {
          int of = sum(counts, PLACES, without);
          if (of >= LEAST_PLACES && sum(counts, ARTICLES, without) >= LEAST_ARTICLES) {
            double smoothed = (sum(counts, LINKS, without) + PRIOR * rate) / (of + PRIOR);
            values.put(word, (float) Math.log(smoothed / rate));
          }
        });
    return values;
  }

  private static int sum(int[] counts, int kind, int without) {
    int sum = 0;
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      sum += fold == without ? 0 : counts[kind * Folds.COUNT + fold];
    }
    return sum;
  }
}
