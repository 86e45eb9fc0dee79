package linkrec.bootstrap.batch;

import java.util.Map;
import java.util.Optional;
import linkrec.application.TrainingReport;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.Backtest;
import org.jspecify.annotations.Nullable;

/**
 * How the training of one wiki of many ended.
 *
 * @param report null when it failed
 * @param failure one line; empty when it did not fail
 */
record WikiOutcome(WikiId wiki, double seconds, @Nullable TrainingReport report, String failure) {

  boolean failed() {
    return report == null;
  }

  /** A count or measure; empty where there is none. */
  String measure(String name) {
    Map<String, String> measures = report == null ? Map.of() : report.measures();
    return measures.getOrDefault(name, "");
  }

  /** The backtest's row for 0.5. */
  Optional<Backtest.Row> half() {
    return report == null
        ? Optional.empty()
        : report.backtest().stream().filter(row -> row.threshold() == 0.5).findFirst();
  }
}
