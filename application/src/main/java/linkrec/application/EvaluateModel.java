package linkrec.application;

import java.util.List;
import java.util.Optional;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.WikiId;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.Backtest;
import linkrec.domain.training.LinkedSentence;

/** The original's backtest of what is served. */
public final class EvaluateModel {

  private final Datasets datasets;

  public EvaluateModel(Datasets datasets) {
    this.datasets = datasets;
  }

  /** What a backtest found: the table, and how often scores were right. */
  public record Evaluation(List<Backtest.Row> rows, List<Backtest.ScoreClass> scores) {}

  /** The backtest on these sentences; absent when the wiki is not here. */
  public Optional<Evaluation> evaluate(WikiId wiki, List<LinkedSentence> sentences) {
    Optional<Edition> current = datasets.current(wiki);
    if (current.isEmpty()) {
      return Optional.empty();
    }
    try (Edition edition = current.get()) {
      Tokenizer tokenizer = edition.tokenizer(edition.language());
      Backtest backtest = new Backtest(edition.data(), tokenizer);
      List<Backtest.Row> rows = backtest.run(sentences);
      return Optional.of(new Evaluation(rows, backtest.scoreClasses()));
    }
  }

  /** The table that was written last; without rows where none was. */
  public static List<Backtest.Row> lastTable(TrainingFiles files) {
    return BacktestTable.read(files);
  }

  /** Writes the tables beside the others of the wiki's training. */
  public void write(TrainingFiles files, Evaluation evaluation) {
    BacktestTable.write(files, evaluation.rows());
    BacktestTable.writeScores(files, evaluation.scores());
  }
}
