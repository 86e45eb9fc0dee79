package linkrec.application;

import java.util.List;
import java.util.Optional;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.evaluation.SentenceJudge;
import linkrec.domain.page.WikiId;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.Backtest;
import linkrec.domain.training.LinkedSentence;

/** The original's backtest of what is served, and more figures of the same answers. */
public final class EvaluateModel {

  /** The name of what is evaluated, in reports. */
  static final String SYSTEM = "model";

  private final Datasets datasets;

  public EvaluateModel(Datasets datasets) {
    this.datasets = datasets;
  }

  /** The figures on these sentences; absent when the wiki is not here. */
  public Optional<SentenceFigures> evaluate(WikiId wiki, List<LinkedSentence> sentences) {
    Optional<Edition> current = datasets.current(wiki);
    if (current.isEmpty()) {
      return Optional.empty();
    }
    try (Edition edition = current.get()) {
      Tokenizer tokenizer = edition.tokenizer(edition.language());
      return Optional.of(new SentenceJudge(edition.data(), tokenizer).judge(SYSTEM, sentences));
    }
  }

  /** The table that was written last; without rows where none was. */
  public static List<Backtest.Row> lastTable(TrainingFiles files) {
    return BacktestTable.read(files);
  }

  /** Writes the original's tables and the report beside the others of the wiki's training. */
  public void write(TrainingFiles files, SentenceFigures figures) {
    BacktestTable.write(files, TrainingTable.BACKTEST, figures.backtest());
    BacktestTable.writeScores(files, TrainingTable.BACKTEST_SCORES, figures.scoreClasses());
    files.write(figures);
  }
}
