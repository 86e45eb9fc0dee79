package linkrec.domain.training;

/**
 * The original's evaluation of a model: the links of test sentences are taken out and asked for
 * again, at the thresholds 0.0, 0.1, ... 0.9.
 */
public final class Backtest {

  private Backtest() {}

  /**
   * One line of its table.
   *
   * @param sentences how many were asked about
   * @param precision right / suggested; NaN when nothing was suggested
   * @param recall right / links of the sentences; NaN when there are none
   */
  public record Row(double threshold, int sentences, double precision, double recall) {}
}
