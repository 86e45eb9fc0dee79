package linkrec.application;

import java.util.List;
import linkrec.domain.training.Backtest;

/** The backtest's table as the original writes it: a header with an unnamed first column. */
final class BacktestTable {

  private static final List<String> HEADER =
      List.of("", "threshold", "N", "micro_precision", "micro_recall");

  private static final List<String> SCORES_HEADER = List.of("score", "N", "mean_score", "right");

  private BacktestTable() {}

  static void write(TrainingFiles files, List<Backtest.Row> rows) {
    files.write(
        TrainingTable.BACKTEST,
        sink -> {
          sink.accept(HEADER);
          for (int i = 0; i < rows.size(); i++) {
            Backtest.Row row = rows.get(i);
            sink.accept(
                List.of(
                    i + "",
                    row.threshold() + "",
                    row.sentences() + "",
                    number(row.precision()),
                    number(row.recall())));
          }
        });
  }

  static void writeScores(TrainingFiles files, List<Backtest.ScoreClass> classes) {
    files.write(
        TrainingTable.BACKTEST_SCORES,
        sink -> {
          sink.accept(SCORES_HEADER);
          for (Backtest.ScoreClass scores : classes) {
            sink.accept(
                List.of(
                    scores.from() + "",
                    scores.suggestions() + "",
                    number(scores.meanScore()),
                    scores.right() + ""));
          }
        });
  }

  /** A missing number is an empty cell. */
  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
