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

  /**
   * Suggestions at the threshold 0 whose scores lie within a tenth.
   *
   * @param from the lowest score, inclusive; scores of 1 belong to the last class
   * @param meanScore their mean score; NaN where there are none
   * @param right how many of them were links of the sentences
   */
  public record ScoreClass(double from, int suggestions, double meanScore, int right) {}
}
