package linkrec.domain.training;

import java.util.List;

/**
 * When the original's operators publish a wiki: in the backtest at threshold 0.5 at least {@value
 * #PRECISION} precision and {@value #RECALL} recall.
 */
public final class PublicationRule {

  /** The lowest precision. */
  public static final double PRECISION = 0.75;

  /** The lowest recall. */
  public static final double RECALL = 0.20;

  private static final double THRESHOLD = 0.5;

  private PublicationRule() {}

  /** Whether the rule is met; false for a table without the row for 0.5. */
  public static boolean isMet(List<Backtest.Row> backtest) {
    return backtest.stream()
        .anyMatch(
            row ->
                row.threshold() == THRESHOLD
                    && row.precision() >= PRECISION
                    && row.recall() >= RECALL);
  }
}
