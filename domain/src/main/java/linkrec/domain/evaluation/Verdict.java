package linkrec.domain.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What several systems' links on the same pages come to, side by side.
 *
 * @param pages how many there are
 * @param gold how many links are right
 * @param systems their figures, in the order given
 * @param comparisons the first system with each of the others
 */
public record Verdict(
    int pages, long gold, List<SystemFigures> systems, List<Comparison> comparisons) {

  public Verdict {
    systems = List.copyOf(systems);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * The verdict on these systems.
   *
   * @param verdicts at least one; all of the same pages in the same order
   */
  public static Verdict of(List<SystemVerdicts> verdicts) {
    List<Curve> curves = verdicts.stream().map(each -> new Curve(each.pages())).toList();
    Curve first = curves.get(0);
    List<SystemFigures> systems = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      systems.add(SystemFigures.of(verdicts.get(i).name(), curves.get(i)));
      if (i > 0) {
        comparisons.add(
            Comparison.of(verdicts.get(0).name(), first, verdicts.get(i).name(), curves.get(i)));
      }
    }
    return new Verdict(first.pageCount(), first.gold(first.once()), systems, comparisons);
  }
}
