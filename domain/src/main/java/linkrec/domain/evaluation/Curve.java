package linkrec.domain.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * One system's precision and recall over pages, each page as often as its weight says: micro
 * averages, so that every link counts the same.
 */
final class Curve {

  private final List<PageVerdict> pages;
  private final List<Event> changes = new ArrayList<>();
  private final List<Event> ranked = new ArrayList<>();

  /** At that threshold and below, a page has so many more links and right links. */
  private record Event(float threshold, int page, int links, int right) {}

  private static final Comparator<Event> FROM_THE_TOP =
      (a, b) -> Float.compare(b.threshold(), a.threshold());

  Curve(List<PageVerdict> pages) {
    this.pages = pages;
    for (int page = 0; page < pages.size(); page++) {
      PageVerdict.Served above = new PageVerdict.Served(0, 0);
      List<PageVerdict.Step> steps = pages.get(page).steps();
      for (int i = steps.size() - 1; i >= 0; i--) {
        PageVerdict.Served served = steps.get(i).served();
        changes.add(
            new Event(
                steps.get(i).until(),
                page,
                served.links() - above.links(),
                served.right() - above.right()));
        above = served;
      }
      for (PageVerdict.Ranked link : pages.get(page).ranked()) {
        ranked.add(new Event(link.score(), page, 1, link.right() ? 1 : 0));
      }
    }
    changes.sort(FROM_THE_TOP);
    ranked.sort(FROM_THE_TOP);
  }

  /** How many right answers there are. */
  long gold(int[] weights) {
    long gold = 0;
    for (int page = 0; page < weights.length; page++) {
      gold += (long) weights[page] * pages.get(page).gold();
    }
    return gold;
  }

  /** Links and right links at a threshold of reports, by its number. */
  long[] served(int row, int[] weights) {
    long[] served = new long[2];
    for (int page = 0; page < weights.length; page++) {
      PageVerdict.Served here = pages.get(page).rows().get(row);
      served[0] += (long) weights[page] * here.links();
      served[1] += (long) weights[page] * here.right();
    }
    return served;
  }

  /**
   * The average precision of the links served at threshold 0 against all right answers: the sum
   * over ranks, best score first and equal scores together, of the growth of recall times precision
   * (Manning, Raghavan, Schütze, Introduction to Information Retrieval, 2008, section 8.4). NaN
   * without right answers.
   */
  double averagePrecision(int[] weights) {
    double[] sum = new double[2];
    sweep(
        ranked,
        weights,
        (threshold, links, right) -> {
          if (links > 0) {
            sum[0] += (right - sum[1]) * right / links;
          }
          sum[1] = right;
        });
    return sum[0] / gold(weights);
  }

  /**
   * The highest recall at any threshold with at least each of those precisions; 0 where none has
   * it, NaN without right answers or for a precision that is NaN.
   */
  double[] recallAt(double[] precisions, int[] weights) {
    double[] most = new double[precisions.length];
    sweep(
        changes,
        weights,
        (threshold, links, right) -> {
          for (int i = 0; i < precisions.length; i++) {
            if (right > most[i] && right >= precisions[i] * links) {
              most[i] = right;
            }
          }
        });
    double gold = gold(weights);
    for (int i = 0; i < most.length; i++) {
      most[i] = Double.isNaN(precisions[i]) ? Double.NaN : most[i] / gold;
    }
    return most;
  }

  /** The threshold at which {@link #recallAt} finds that recall; NaN where there is none. */
  double thresholdAt(double precision, int[] weights) {
    double[] best = {0, Double.NaN};
    sweep(
        changes,
        weights,
        (threshold, links, right) -> {
          if (right > best[0] && right >= precision * links) {
            best[0] = right;
            best[1] = threshold;
          }
        });
    return best[1];
  }

  /** One point of the curve. */
  private interface Point {
    void at(float threshold, long links, long right);
  }

  /** hot: runs a thousand times a report. */
  private static void sweep(List<Event> events, int[] weights, Point point) {
    long links = 0;
    long right = 0;
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      links += (long) event.links() * weights[event.page()];
      right += (long) event.right() * weights[event.page()];
      boolean last = i + 1 == events.size() || events.get(i + 1).threshold() != event.threshold();
      if (last) {
        point.at(event.threshold(), links, right);
      }
    }
  }

  /** Every page once. */
  int[] once() {
    return Resampling.once(pages.size());
  }

  List<PageVerdict> pages() {
    return Collections.unmodifiableList(pages);
  }

  int pageCount() {
    return pages.size();
  }
}
