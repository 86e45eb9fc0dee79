package linkrec.application;

import java.util.List;
import java.util.Map;
import linkrec.domain.training.Backtest;
import linkrec.domain.training.PublicationRule;

/**
 * What came of a training.
 *
 * @param measures counts and measures by name in the order of the steps, those of earlier runs
 *     included
 * @param backtest the table; empty when the step did not run
 * @param edition the number of the new edition; 0 when none was written
 */
public record TrainingReport(
    Map<String, String> measures, List<Backtest.Row> backtest, int edition) {

  public TrainingReport {
    backtest = List.copyOf(backtest);
  }

  /** Whether the original's operators would publish it. */
  public boolean fitToPublish() {
    return PublicationRule.isMet(backtest);
  }
}
