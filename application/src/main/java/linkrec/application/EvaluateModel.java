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

  /** The table for these sentences; absent when the wiki is not here. */
  public Optional<List<Backtest.Row>> evaluate(WikiId wiki, List<LinkedSentence> sentences) {
    Optional<Edition> current = datasets.current(wiki);
    if (current.isEmpty()) {
      return Optional.empty();
    }
    try (Edition edition = current.get()) {
      Tokenizer tokenizer = Tokenizer.of(edition.language().value());
      return Optional.of(new Backtest(edition.data(), tokenizer).run(sentences));
    }
  }

  /** The table that was written last; without rows where none was. */
  public static List<Backtest.Row> lastTable(TrainingFiles files) {
    return BacktestTable.read(files);
  }

  /** Writes the table beside the others of the wiki's training. */
  public void write(TrainingFiles files, List<Backtest.Row> rows) {
    BacktestTable.write(files, rows);
  }
}
