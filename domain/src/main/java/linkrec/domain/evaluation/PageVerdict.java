package linkrec.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;

/**
 * What a system's links on one page come to, at every threshold.
 *
 * @param gold how many links are right
 * @param rows what it served at each of {@link Thresholds}, chosen anew for each
 * @param steps what it served at thresholds in between: the choice stays the same up to the lowest
 *     score in it, so each step begins where the last one's lowest score is passed
 * @param ranked the links served at threshold 0, as they came
 */
public record PageVerdict(int gold, List<Served> rows, List<Step> steps, List<Ranked> ranked) {

  /** So many links, and so many right ones among them. */
  public record Served(int links, int right) {}

  /**
   * A choice that changes above a threshold.
   *
   * @param until the highest threshold at which it is served
   */
  public record Step(float until, Served served) {}

  /** A served link. */
  public record Ranked(float score, boolean right) {}

  public PageVerdict {
    rows = List.copyOf(rows);
    steps = List.copyOf(steps);
    ranked = List.copyOf(ranked);
  }

  /**
   * Asks for the choices and compares them.
   *
   * @param choice the links served at a threshold, each once
   */
  public static <T> PageVerdict of(Set<T> gold, DoubleFunction<List<ScoredLink<T>>> choice) {
    List<Served> rows = new ArrayList<>(Thresholds.COUNT);
    for (int i = 0; i < Thresholds.COUNT; i++) {
      rows.add(served(choice.apply(Thresholds.of(i)), gold));
    }
    List<Ranked> ranked = new ArrayList<>();
    for (ScoredLink<T> link : choice.apply(0)) {
      ranked.add(new Ranked(link.score(), gold.contains(link.link())));
    }
    return new PageVerdict(gold.size(), rows, steps(gold, choice), ranked);
  }

  private static <T> List<Step> steps(Set<T> gold, DoubleFunction<List<ScoredLink<T>>> choice) {
    List<Step> steps = new ArrayList<>();
    float threshold = 0;
    while (threshold <= 1) {
      List<ScoredLink<T>> links = choice.apply(threshold);
      if (links.isEmpty()) {
        break;
      }
      float lowest = 1;
      for (ScoredLink<T> link : links) {
        lowest = Math.min(lowest, link.score());
      }
      if (lowest < threshold) {
        throw new IllegalStateException(
            "scores from the threshold " + threshold + " on expected, got " + lowest);
      }
      steps.add(new Step(lowest, served(links, gold)));
      threshold = Math.nextUp(lowest);
    }
    return steps;
  }

  private static <T> Served served(List<ScoredLink<T>> links, Set<T> gold) {
    int right = 0;
    for (ScoredLink<T> link : links) {
      right += gold.contains(link.link()) ? 1 : 0;
    }
    return new Served(links.size(), right);
  }
}
