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
        "thresholds_" + system.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"),
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
}
