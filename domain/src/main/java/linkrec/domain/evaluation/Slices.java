package linkrec.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Precision and recall by kinds of links.
 *
 * @param by what tells the kinds apart, for programs: small letters and underscores
 * @param slices in the order of the kinds
 */
public record Slices(String by, List<Slice> slices) {

  public Slices {
    slices = List.copyOf(slices);
  }

  /**
   * A page's answers.
   *
   * @param gold the right ones
   * @param served those at the threshold 0.5
   */
  record Answers<T>(Set<T> gold, Set<T> served) {}

  /** A kind with its place among the others. */
  record Kind(int place, String name) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      return place == other.place ? name.compareTo(other.name) : place - other.place;
    }
  }

  static <T> Slices of(String by, List<Answers<T>> pages, Function<T, Kind> kindOf) {
    SortedMap<Kind, Counts> counts = new TreeMap<>();
    for (int page = 0; page < pages.size(); page++) {
      Answers<T> answers = pages.get(page);
      for (T link : answers.gold()) {
        counts(counts, kindOf.apply(link), pages.size()).gold[page]++;
      }
      for (T link : answers.served()) {
        Counts ofKind = counts(counts, kindOf.apply(link), pages.size());
        ofKind.links[page]++;
        ofKind.right[page] += answers.gold().contains(link) ? 1 : 0;
      }
    }
    List<Slice> slices = new ArrayList<>();
    counts.forEach((kind, ofKind) -> slices.add(ofKind.slice(kind.name(), pages.size())));
    return new Slices(by, slices);
  }

  private static Counts counts(SortedMap<Kind, Counts> counts, Kind kind, int pages) {
    return counts.computeIfAbsent(
        kind, key -> new Counts(new int[pages], new int[pages], new int[pages]));
  }

  private record Counts(int[] links, int[] right, int[] gold) {

    Slice slice(String name, int pages) {
      Estimate[] estimates =
          Resampling.estimates(
              pages,
              weights -> {
                double found = sum(right, weights);
                return new double[] {found / sum(links, weights), found / sum(gold, weights)};
              });
      int[] once = Resampling.once(pages);
      return new Slice(
          name, sum(links, once), sum(right, once), sum(gold, once), estimates[0], estimates[1]);
    }

    private static long sum(int[] counts, int[] weights) {
      long sum = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += (long) counts[i] * weights[i];
      }
      return sum;
    }
  }
}
