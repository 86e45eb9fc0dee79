package linkrec.application;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.training.Backtest;

/** The backtest's table as the original writes it: a header with an unnamed first column. */
final class BacktestTable {

  private static final List<String> HEADER =
      List.of("", "threshold", "N", "micro_precision", "micro_recall");

  private static final List<String> SCORES_HEADER = List.of("score", "N", "mean_score", "right");

  private BacktestTable() {}

  /**
   * @param table {@link TrainingTable#BACKTEST} or {@link TrainingTable#HELD_OUT}
   */
  static void write(TrainingFiles files, TrainingTable table, List<Backtest.Row> rows) {
    files.write(
        table,
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

  /**
   * @param table {@link TrainingTable#BACKTEST_SCORES} or {@link TrainingTable#HELD_OUT_SCORES}
   */
  static void writeScores(
      TrainingFiles files, TrainingTable table, List<Backtest.ScoreClass> classes) {
    files.write(
        table,
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

  /** The rows that were written; none where no backtest was. */
  static List<Backtest.Row> read(TrainingFiles files) {
    if (!files.has(TrainingTable.BACKTEST)) {
      return List.of();
    }
    List<Backtest.Row> rows = new ArrayList<>();
    files.read(
        TrainingTable.BACKTEST,
        cells -> {
          if (!cells.equals(HEADER)) {
            rows.add(row(cells));
          }
        });
    return rows;
  }

  private static Backtest.Row row(List<String> cells) {
    if (cells.size() != HEADER.size()) {
      throw new CorruptDatasetException(
          "a row of the backtest has " + HEADER.size() + " cells, got " + cells);
    }
    try {
      return new Backtest.Row(
          Double.parseDouble(cells.get(1)),
          Integer.parseInt(cells.get(2)),
          number(cells.get(3)),
          number(cells.get(4)));
    } catch (NumberFormatException e) {
      throw new CorruptDatasetException("a row of the backtest holds numbers, got " + cells, e);
    }
  }

  private static double number(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  /** A missing number is an empty cell. */
  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
