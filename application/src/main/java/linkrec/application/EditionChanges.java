package linkrec.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linkrec.domain.evaluation.Estimate;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.PublicationRule;
import org.jspecify.annotations.Nullable;

/**
 * What a new edition changes, before it takes the place of the one that is served. Measures of both
 * are of the same sentences and pages, those of the new dump.
 *
 * @param anchors how the dictionary changed
 * @param pages how many pages were asked for suggestions; 0 where the dumps were not read again
 * @param kept suggestions that both give: the same page on the same page
 * @param scoreChange mean absolute difference of their scores; NaN where there are none
 * @param lost suggestions that only the served edition gives
 * @param gained suggestions that only the new one gives
 * @param before the served edition's backtest at {@value #THRESHOLD}
 * @param after the new one's
 * @param articles what both suggest by the second generation on the sampled articles without their
 *     links; null where an edition has no such datasets, or none of the articles has links
 */
public record EditionChanges(
    AnchorChanges anchors,
    int pages,
    int kept,
    double scoreChange,
    List<Change> lost,
    List<Change> gained,
    Measures before,
    Measures after,
    @Nullable OnArticles articles) {

  /** The threshold of suggestions and backtests. */
  public static final double THRESHOLD = 0.5;

  public EditionChanges {
    lost = List.copyOf(lost);
    gained = List.copyOf(gained);
  }

  /**
   * How a dictionary changed.
   *
   * @param before how many phrases there were; -1 where nobody wrote it down
   * @param gained phrases that were not there
   * @param turned phrases whose most frequent page is another one now
   */
  public record AnchorChanges(int before, int after, int gained, int turned) {

    /** Phrases that are there no more; -1 where that is not known. */
    public int lost() {
      return before < 0 ? -1 : before - (after - gained);
    }
  }

  /** A suggestion on one page, to another. */
  public record Change(PageTitle page, PageTitle target) {}

  /** A backtest's measures with their 95 % intervals. */
  public record Measures(Estimate precision, Estimate recall) {}

  /**
   * Measures of the second generation on whole articles. Both editions were made of these articles
   * or of older ones of their titles, so that they say which is better and not how good they are.
   */
  public record OnArticles(int articles, Measures before, Measures after) {}

  /**
   * Why the new edition should not take the place of the served one; empty when it may: it misses
   * the rule of {@link PublicationRule}, or lies below the served one's interval.
   */
  public List<String> shortfalls() {
    List<String> shortfalls = new ArrayList<>();
    below("precision", after.precision(), PublicationRule.PRECISION, shortfalls);
    below("recall", after.recall(), PublicationRule.RECALL, shortfalls);
    worse("precision", before.precision(), after.precision(), shortfalls);
    worse("recall", before.recall(), after.recall(), shortfalls);
    if (articles != null) {
      Measures was = articles.before();
      Measures is = articles.after();
      worse("second generation's precision", was.precision(), is.precision(), shortfalls);
      worse("second generation's recall", was.recall(), is.recall(), shortfalls);
    }
    return shortfalls;
  }

  private static void below(String name, Estimate found, double wanted, List<String> shortfalls) {
    if (!(found.value() >= wanted)) {
      shortfalls.add(
          String.format(
              Locale.ROOT, "%s %.3f, at least %.2f is wanted", name, found.value(), wanted));
    }
  }

  private static void worse(String name, Estimate was, Estimate is, List<String> shortfalls) {
    if (is.value() < was.low()) {
      shortfalls.add(
          String.format(
              Locale.ROOT,
              "%s %.3f, that of what is served is %.3f [%.3f, %.3f]",
              name,
              is.value(),
              was.value(),
              was.low(),
              was.high()));
    }
  }
}
