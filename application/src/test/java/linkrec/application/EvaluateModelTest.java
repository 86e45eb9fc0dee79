package linkrec.application;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.evaluation.SentenceJudge;
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
    SentenceFigures figures = new EvaluateModel(datasets).evaluate(SAMPLE, SENTENCES).orElseThrow();

    assertThat(figures)
        .isEqualTo(
            new SentenceJudge(data, Tokenizer.of("en")).judge(EvaluateModel.SYSTEM, SENTENCES));
    assertThat(figures.backtest().get(5)).isEqualTo(new Backtest.Row(0.5, 1, 1, 1));
    assertThat(datasets.openHandles()).isZero();
  }

  @Test
  void saysNothingOfAnUnknownWiki() {
    assertThat(new EvaluateModel(datasets).evaluate(WikiId.parse("otherwiki"), SENTENCES))
        .isEmpty();
  }

  @Test
  void writesTheTableAndTheReport() {
    InMemoryTrainingFiles files = new InMemoryTrainingFiles();
    EvaluateModel evaluation = new EvaluateModel(datasets);

    evaluation.write(files, evaluation.evaluate(SAMPLE, SENTENCES).orElseThrow());

    List<List<String>> rows = new ArrayList<>();
    files.read(TrainingTable.BACKTEST, rows::add);
    assertThat(rows)
        .hasSize(11)
        .contains(
            List.of("", "threshold", "N", "micro_precision", "micro_recall"),
            List.of("0", "0.0", "1", "0.5", "1.0"),
            List.of("7", "0.7", "1", "", "0.0"));
    List<List<String>> scores = new ArrayList<>();
    files.read(TrainingTable.BACKTEST_SCORES, scores::add);
    assertThat(scores)
        .hasSize(11)
        .contains(
            List.of("score", "N", "mean_score", "right"),
            List.of("0.5", "0", "", "0"),
            List.of("0.6", "1", (double) 0.65f + "", "1"));
    assertThat(files.checksum(TrainingDocument.EVALUATION_HTML)).isPresent();
  }
}
