package linkrec.domain.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import linkrec.domain.training.Backtest;

/**
 * What a model's links in test sentences come to. A link is a phrase with its target; sentences
 * without a link to an article are left out.
 *
 * @param sentences how many were asked about
 * @param verdict precision and recall by threshold, of one system, with intervals over pages
 * @param candidates how many candidates the known phrases of those sentences have
 * @param rocArea of the model's scores of all candidates; intervals over pages as everywhere
 * @param slices by script, by length of the phrase, by ambiguity
 */
public record SentenceFigures(
    int sentences, Verdict verdict, long candidates, Estimate rocArea, List<Slices> slices) {

  private static final int BACKTEST_ROWS = 10;

  public SentenceFigures {
    slices = List.copyOf(slices);
  }

  /** The one system's figures. */
  public SystemFigures system() {
    return verdict.systems().get(0);
  }

  /** The original's table: the thresholds 0.0, 0.1, ... 0.9. */
  public List<Backtest.Row> backtest() {
    return IntStream.range(0, BACKTEST_ROWS)
        .mapToObj(i -> i / (double) BACKTEST_ROWS)
        .map(
            threshold -> {
              SystemFigures.Row row = system().at(threshold);
              return new Backtest.Row(
                  threshold, sentences, row.precision().value(), row.recall().value());
            })
        .toList();
  }

  /** The calibration as counts. */
  public List<Backtest.ScoreClass> scoreClasses() {
    return system().calibration().stream()
        .map(
            bin ->
                new Backtest.ScoreClass(
                    bin.from(),
                    Math.toIntExact(bin.links()),
                    bin.meanScore(),
                    (int) Math.round(bin.right().value() * bin.links())))
        .toList();
  }
}
