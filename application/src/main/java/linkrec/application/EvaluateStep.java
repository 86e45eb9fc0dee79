package linkrec.application;

import java.util.List;
import linkrec.domain.model.LinkModel;
import linkrec.domain.training.Backtest;

/** The original's backtest on the test sentences, by the code that serves. */
final class EvaluateStep implements TrainWiki.Step {

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(2)
        .reading(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .reading(TrainingTable.FILTERED_ANCHORS, TrainingTable.VECTORS)
        .reading(TrainingDocument.MODEL, TrainingTable.SENTENCES_TEST)
        .inLanguageOf(request)
        .writing(TrainingTable.BACKTEST, TrainingTable.BACKTEST_SCORES);
  }

  @Override
  public void run(Training training) {
    TrainingFiles files = training.ports().files();
    LinkModel model =
        training
            .ports()
            .modelReader()
            .read(files.read(TrainingDocument.MODEL), "the model just trained");
    Backtest backtest = new Backtest(training.data().with(model), training.tokenizer());
    List<Backtest.Row> rows = backtest.run(training.sentences(TrainingTable.SENTENCES_TEST));
    BacktestTable.write(files, rows);
    BacktestTable.writeScores(files, backtest.scoreClasses());
    training.measure("sentences evaluated", rows.get(0).sentences());
  }
}
