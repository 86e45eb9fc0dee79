package linkrec.application;

import java.util.List;
import linkrec.domain.model.LinkModel;
import linkrec.domain.training.Backtest;

/** The original's backtest on the test sentences, by the code that serves. */
final class EvaluateStep implements TrainWiki.Step {

  @Override
  public void run(Training training) {
    TrainingFiles files = training.ports().files();
    LinkModel model =
        training.ports().modelReader().read(files.readModel(), "the model just trained");
    Backtest backtest = new Backtest(training.data().with(model), training.tokenizer());
    List<Backtest.Row> rows = backtest.run(training.sentences(TrainingTable.SENTENCES_TEST));
    training.backtest(rows);
    BacktestTable.write(files, rows);
    BacktestTable.writeScores(files, backtest.scoreClasses());
    training.measure("sentences evaluated", rows.get(0).sentences());
  }
}
