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
 * @param backtest the table that was written last; empty when there is none
 * @param edition the number of the edition that these results are served as; 0 when there is none
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
