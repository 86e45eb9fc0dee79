package linkrec.application;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.Backtest;
import linkrec.domain.training.LinkedSentence;
import linkrec.testkit.InMemoryDatasets;
import linkrec.testkit.application.InMemoryTrainingFiles;
import org.junit.jupiter.api.Test;

class EvaluateModelTest {
  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final List<LinkedSentence> SENTENCES =
      List.of(new LinkedSentence(new PageTitle("Town"), "A [[bridge]] and a tower."));

  private final LinkingData data =
      aWiki().anchor("bridge", "Bridge", 65).anchor("tower", "Tower", 35).data();
  private final InMemoryDatasets datasets =
      new InMemoryDatasets().serving(SAMPLE, new LanguageCode("en"), data);

  @Test
  void testsWhatIsServed() {
    EvaluateModel.Evaluation evaluation =
        new EvaluateModel(datasets).evaluate(SAMPLE, SENTENCES).orElseThrow();
    List<Backtest.Row> rows = evaluation.rows();
    assertThat(evaluation.scores()).hasSize(10);
    assertThat(evaluation.scores().stream().mapToInt(Backtest.ScoreClass::suggestions).sum())
        .isPositive();

    assertThat(rows).isEqualTo(new Backtest(data, Tokenizer.of("en")).run(SENTENCES));
    assertThat(rows.get(5)).isEqualTo(new Backtest.Row(0.5, 1, 1, 1));
    assertThat(datasets.openHandles()).isZero();
  }

  @Test
  void saysNothingOfAnUnknownWiki() {
    assertThat(new EvaluateModel(datasets).evaluate(WikiId.parse("otherwiki"), SENTENCES))
        .isEmpty();
  }

  @Test
  void writesTheTableWithAHeaderAndEmptyCellsForNoNumber() {
    InMemoryTrainingFiles files = new InMemoryTrainingFiles();

    new EvaluateModel(datasets)
        .write(
            files,
            new EvaluateModel.Evaluation(
                List.of(
                    new Backtest.Row(0.0, 12, 0.25, 1), new Backtest.Row(0.1, 12, Double.NaN, 0)),
                List.of(new Backtest.ScoreClass(0.5, 4, 0.55, 3))));

    List<List<String>> rows = new ArrayList<>();
    files.read(TrainingTable.BACKTEST, rows::add);
    assertThat(rows)
        .containsExactly(
            List.of("", "threshold", "N", "micro_precision", "micro_recall"),
            List.of("0", "0.0", "12", "0.25", "1.0"),
            List.of("1", "0.1", "12", "", "0.0"));
    List<List<String>> scores = new ArrayList<>();
    files.read(TrainingTable.BACKTEST_SCORES, scores::add);
    assertThat(scores)
        .containsExactly(
            List.of("score", "N", "mean_score", "right"), List.of("0.5", "4", "0.55", "3"));
  }
}
