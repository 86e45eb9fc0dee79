package linkrec.adapter.persistence.report;

import java.util.Collection;
import java.util.List;
import linkrec.domain.evaluation.Estimate;
import linkrec.domain.evaluation.SystemFigures;

/**
 * Curves over a square from 0 to 1 in both directions.
 *
 * @param diagonal whether the line of equal values is drawn, too
 */
record Plot(String caption, String across, String up, boolean diagonal, List<Curve> curves) {

  Plot {
    curves = List.copyOf(curves);
  }

  /** Points from left to right, joined by lines. */
  record Curve(String name, List<Point> points) {

    Curve {
      points = List.copyOf(points);
    }
  }

  /** A point with an interval of its height. */
  record Point(double across, Estimate up) {}

  /** A system's precision and recall over the thresholds, with their intervals. */
  static Plot thresholds(SystemFigures system) {
    return new Plot(
        "Precision and recall of " + system.name() + " by threshold, with 95 % intervals",
        "threshold",
        "precision, recall",
        false,
        List.of(
            new Curve(
                "precision",
                system.rows().stream()
                    .map(row -> new Point(row.threshold(), row.precision()))
                    .toList()),
            new Curve(
                "recall",
                system.rows().stream()
                    .map(row -> new Point(row.threshold(), row.recall()))
                    .toList())));
  }

  /** Precision over recall, a curve a system. */
  static Plot precisionAndRecall(Collection<SystemFigures> systems) {
    return new Plot(
        "Precision at each recall, thresholds from 0 (right) to 0.95 (left)",
        "recall",
        "precision",
        false,
        systems.stream().map(Plot::precisionAndRecall).toList());
  }

  private static Curve precisionAndRecall(SystemFigures system) {
    return new Curve(
        system.name(),
        system.rows().stream()
            .map(row -> new Point(row.recall().value(), withoutInterval(row.precision().value())))
            .toList());
  }

  /** How often links are right that have a score, a curve a system. */
  static Plot calibration(Collection<SystemFigures> systems) {
    return new Plot(
        "Calibration: how many links are right, by their score, with 95 % intervals",
        "mean score",
        "share of right links",
        true,
        systems.stream()
            .map(
                system ->
                    new Curve(
                        system.name(),
                        system.calibration().stream()
                            .map(bin -> new Point(bin.meanScore(), bin.right()))
                            .toList()))
            .toList());
  }

  private static Estimate withoutInterval(double value) {
    return new Estimate(value, Double.NaN, Double.NaN);
  }
}
