package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.evaluation.HeldOutSplit;
import linkrec.domain.evaluation.SystemFigures;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.UnwantedTypes;
import linkrec.testkit.InMemoryDatasets;
import linkrec.testkit.ModelDocumentReader;
import linkrec.testkit.StumpModelTrainer;
import linkrec.testkit.application.InMemoryDumpReader;
import linkrec.testkit.application.InMemoryDumpReader.Page;
import linkrec.testkit.application.InMemoryPageTypes;
import linkrec.testkit.application.InMemoryTrainingFiles;
import org.junit.jupiter.api.Test;

class EvaluateHonestlyTest {
  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final Path DUMP = Path.of("sample.xml");

  private final InMemoryTrainingFiles files = new InMemoryTrainingFiles();
  private final InMemoryDatasets datasets = new InMemoryDatasets(new ModelDocumentReader());
  private final List<String> told = new ArrayList<>();

  /** Every village links a bridge and, by the same word, one of two pages. */
  private static List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(Page.article("Planet", 1, "A planet\n\ngoes round a star"));
    pages.add(Page.article("Metal", 2, "A metal\n\nshines"));
    pages.add(Page.article("Stone Bridge", 3, "A bridge\n\nleads over water"));
    for (int i = 0; i < 120; i++) {
      String seen = i % 3 == 2 ? "Metal" : "Planet";
      pages.add(
          Page.article(
              "Village " + i,
              100 + i,
              "Village [[" + seen + "|mercury]] lies by the [[Stone Bridge]].\n\nIt is small."));
    }
    return pages;
  }

  private HonestEvaluation evaluate(List<Page> pages, String split, int threads) {
    InMemoryDumpReader dumps =
        new InMemoryDumpReader()
            .withDump(DUMP, new SiteInfo("samplewiki", "", "en", "first-letter"), pages);
    TrainingPorts ports =
        new TrainingPorts(
            dumps,
            new InMemoryPageTypes(),
            files,
            new StumpModelTrainer(),
            new ModelDocumentReader(),
            datasets);
    TrainWikiRequest training =
        new TrainWikiRequest(
            SAMPLE,
            null,
            new DumpRequest(List.of(DUMP), false),
            List.of(),
            false,
            ModelVersion.V2,
            null,
            null,
            new UnwantedTypes(new TreeMap<>()),
            null,
            false,
            threads);
    HonestEvaluationRequest request =
        new HonestEvaluationRequest(training, new HeldOutSplit(split), threads);
    return new EvaluateHonestly(ports, datasets).evaluate(request, progress());
  }

  private TrainingProgress progress() {
    return new TrainingProgress() {
      @Override
      public void step(int number, int count, TrainingStep step) {
        told.add(step.toString());
      }

      @Override
      public void upToDate(int number, int count, TrainingStep step) {
        told.add(step + " again");
      }

      @Override
      public void done(TrainingStep step) {
        told.add(step + " done");
      }

      @Override
      public void work(WorkDone done) {
        told.add(done.count() + " " + done.unit());
      }

      @Override
      public void compared(EditionChanges changes, boolean taken) {
        told.add("compared");
      }

      @Override
      public void warning(String message) {
        told.add("warning: " + message);
      }
    };
  }

  @Test
  void asksForTheLinksOfArticlesThatTheTrainingHasNotSeen() {
    HonestEvaluation evaluation = evaluate(pages(), HeldOutSplit.STANDARD, 2);

    assertThat(evaluation.articles()).isEqualTo(123);
    assertThat(evaluation.heldOut()).isBetween(25, 50);
    assertThat(evaluation.verdict().pages()).isBetween(25, evaluation.heldOut());
    assertThat(evaluation.verdict().gold()).isEqualTo(2L * evaluation.verdict().pages());
    SystemFigures figures = evaluation.verdict().systems().get(0);
    assertThat(figures.name()).isEqualTo(EvaluateHonestly.GENERATION_1);
    assertThat(figures.at(0.5).right()).isGreaterThan(evaluation.verdict().pages());
    assertThat(figures.at(0.5).recall().value()).isLessThan(1);
  }

  @Test
  void trainsWithoutTheHeldOutArticles() {
    HonestEvaluation evaluation = evaluate(pages(), HeldOutSplit.STANDARD, 1);

    HeldOutSplit split = evaluation.split();
    List<String> linking = new ArrayList<>();
    files.read(TrainingTable.PAGE_LINKS, row -> linking.add(row.get(0)));
    assertThat(linking).isNotEmpty().noneMatch(title -> split.holdsOut(new PageTitle(title)));
    assertThat(told).contains("model", "datasets").doesNotContain("evaluate");
    assertThat(datasets.openHandles()).isZero();
  }

  @Test
  void theReportIsTheSameForAnyNumberOfThreads() {
    assertThat(evaluate(pages(), "7", 4)).isEqualTo(evaluate(pages(), "7", 1));
  }

  @Test
  void anotherSplitHoldsOutOtherArticles() {
    assertThat(evaluate(pages(), "7", 1).heldOut())
        .isNotEqualTo(evaluate(pages(), "8", 1).heldOut());
  }

  @Test
  void saysWhenNothingCanBeAsked() {
    List<Page> pages = new ArrayList<>(pages());
    pages.removeIf(
        page ->
            page.title().startsWith("Village")
                && new HeldOutSplit(HeldOutSplit.STANDARD).holdsOut(new PageTitle(page.title())));

    assertThatThrownBy(() -> evaluate(pages, HeldOutSplit.STANDARD, 1))
        .isInstanceOf(DatasetUnavailableException.class)
        .hasMessageContaining("too small");
  }
}
