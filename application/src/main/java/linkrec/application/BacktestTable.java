package linkrec.application;

import java.util.List;
import linkrec.domain.training.Backtest;

/** The backtest's table as the original writes it: a header with an unnamed first column. */
final class BacktestTable {

  private static final List<String> HEADER =
      List.of("", "threshold", "N", "micro_precision", "micro_recall");

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

  /** A missing number is an empty cell. */
  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
