package linkrec.adapter.persistence.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import linkrec.domain.evaluation.SystemFigures;

/** Tables that all reports have. */
final class FigureTables {

  private FigureTables() {}

  /** What a system serves at each threshold. */
  static Report.Table thresholds(SystemFigures system) {
    return new Report.Table(
        "thresholds_" + key(system),
        "Precision and recall of " + system.name() + " by threshold",
        List.of("threshold", "links", "right", "precision", "recall"),
        system.rows().stream()
            .map(
                row ->
                    new Report.Row(
                        row.threshold(),
                        List.of(row.links(), row.right(), row.precision(), row.recall())))
            .toList());
  }

  /** One row a system. */
  static Report.Table summary(Collection<SystemFigures> systems) {
    return new Report.Table(
        "summary",
        "Average precision, and the highest recall at a precision of "
            + SystemFigures.PRECISION
            + " or more",
        List.of("system", "average_precision", "recall_at_precision_0.75"),
        systems.stream()
            .map(
                system ->
                    new Report.Row(
                        system.name(),
                        List.of(system.averagePrecision(), system.recallAtPrecision())))
            .toList());
  }

  /** The threshold that gives a wanted precision. */
  static Report.Table wanted(SystemFigures system) {
    return new Report.Table(
        "wanted_" + key(system),
        "The threshold of " + system.name() + " that gives a wanted precision, and its recall",
        List.of("precision", "threshold", "recall"),
        system.wanted().stream()
            .map(
                wanted ->
                    new Report.Row(
                        wanted.precision(), List.of(wanted.threshold(), wanted.recall())))
            .toList());
  }

  /** How many links are right, by their score. */
  static Report.Table calibration(SystemFigures system) {
    return new Report.Table(
        "calibration_" + key(system),
        "Calibration of the links that " + system.name() + " serves at threshold 0, by score",
        List.of("score_from", "links", "mean_score", "right"),
        system.calibration().stream()
            .map(
                bin ->
                    new Report.Row(bin.from(), List.of(bin.links(), bin.meanScore(), bin.right())))
            .toList());
  }

  private static String key(SystemFigures system) {
    return system.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
