package linkrec.application;

import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.evaluation.SentenceJudge;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.model.LinkModel;

/** The original's backtest on the test sentences, by the code that serves. */
final class EvaluateStep implements TrainWiki.Step {

  /** As the original; the intervals of more would take longer than the rest of a training. */
  static final int MOST_SENTENCES = 10_000;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(3)
        .reading(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .reading(TrainingTable.FILTERED_ANCHORS, TrainingTable.VECTORS)
        .reading(TrainingDocument.MODEL, TrainingTable.SENTENCES_TEST)
        .inLanguageOf(request)
        .writing(TrainingTable.BACKTEST, TrainingTable.BACKTEST_SCORES)
        .writing(TrainingDocument.EVALUATION_JSON, TrainingDocument.EVALUATION_CSV)
        .writing(TrainingDocument.EVALUATION_HTML);
  }

  @Override
  public void run(Training training) {
    TrainingFiles files = training.ports().files();
    LinkModel model =
        training
            .ports()
            .modelReader()
            .read(files.read(TrainingDocument.MODEL), "the model just trained");
    PageVectors vectors = VectorsStep.lookUps(training);
    SentenceFigures figures =
        new SentenceJudge(training.dataWith(vectors).with(model), training.tokenizer())
            .judge(EvaluateModel.SYSTEM, training.judgedSentences());
    BacktestTable.write(files, TrainingTable.BACKTEST, figures.backtest());
    BacktestTable.writeScores(files, TrainingTable.BACKTEST_SCORES, figures.scoreClasses());
    files.write(figures);
    training.measure("sentences evaluated", figures.sentences());
    training.measure("AUC on test sentences", figures.rocArea().value());
    training.measure("average precision", figures.system().averagePrecision().value());
  }
}
