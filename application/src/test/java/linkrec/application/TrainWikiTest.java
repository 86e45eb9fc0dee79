package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.dataset.Edition;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.LinkedSentence;
import linkrec.testkit.EditionBuilder;
import linkrec.testkit.application.InMemoryDumpReader.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TrainWikiTest {
  private final TrainingGround ground = new TrainingGround();

  @Test
  void leadsFromADumpToAServedEdition() {
    TrainingReport report = ground.train(TrainingStep.values());

    assertThat(report.edition()).isEqualTo(1);
    assertThat(report.backtest()).hasSize(10);
    assertThat(report.measures())
        .containsEntry("pages", "66")
        .containsEntry("articles", "65")
        .containsEntry("redirects", "1")
        .containsEntry("unwanted targets", "1")
        .containsEntry("sentences to train with", "30")
        .containsEntry("sentences to test with", "30")
        .containsKeys("anchors linked at all", "examples", "right examples", "AUC", "vectors");
    try (Edition edition = ground.datasets.current(TrainingGround.SAMPLE).orElseThrow()) {
      assertThat(edition.language()).isEqualTo(new LanguageCode("en"));
      assertThat(edition.data().anchors().lookUp(List.of(new AnchorText("mercury"))))
          .containsEntry(
              new AnchorText("mercury"),
              new Candidates(
                  List.of(
                      new Candidate(new PageTitle("Planet"), 40),
                      new Candidate(new PageTitle("Metal"), 20))));
    }
  }

  @Test
  void followsRedirectsAndLeavesUnwantedTargetsOut() {
    ground.train(TrainingStep.values());

    List<List<String>> before = ground.rows(TrainingTable.ANCHORS);
    List<List<String>> after = ground.rows(TrainingTable.FILTERED_ANCHORS);
    assertThat(before)
        .contains(List.of("old bridge", "Bridge", "60"), List.of("words", "Mercury", "60"));
    assertThat(after)
        .contains(List.of("old bridge", "Bridge", "60"))
        .noneMatch(row -> row.get(1).equals("Mercury"));
    assertThat(ground.rows(TrainingTable.UNWANTED_TARGETS))
        .containsExactly(List.of("Mercury", "disambiguation page (by its own markup)"));
  }

  @Test
  void leavesOutPhrasesThatAreRarelyLinks() {
    ground.train(TrainingStep.values());

    assertThat(ground.rows(TrainingTable.ANCHOR_STATISTICS))
        .contains(List.of("rare", "3", "57"), List.of("mercury", "60", "0"));
    assertThat(ground.rows(TrainingTable.ANCHORS)).noneMatch(row -> row.get(0).equals("rare"));
  }

  @Test
  void learnsWhichCandidateIsRight() {
    TrainingReport report = ground.train(TrainingStep.values());

    assertThat(report.backtest().get(5).precision()).isGreaterThan(0.5);
    assertThat(report.backtest().get(5).recall()).isGreaterThan(0.5);
    assertThat(report.measures().get("AUC")).isNotEqualTo("NaN");
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameFromAnyStepOn(TrainingStep from) {
    ground.train(TrainingStep.values());
    List<Object> first = ground.everything();

    ground.force = true;
    List<TrainingStep> steps =
        List.of(TrainingStep.values()).subList(from.ordinal(), TrainingStep.values().length);
    TrainingReport report = ground.train(steps.toArray(TrainingStep[]::new));

    assertThat(ground.everything()).isEqualTo(first);
    assertThat(report.edition()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameStepByStep(ModelVersion version) {
    TrainingGround stepByStep = new TrainingGround();
    ground.version = version;
    stepByStep.version = version;

    ground.train(TrainingStep.values());
    for (TrainingStep step : TrainingStep.values()) {
      stepByStep.train(step);
    }

    assertThat(stepByStep.everything()).isEqualTo(ground.everything());
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"ANCHORS", "TYPES", "SENTENCES"})
  void namesTheTableThatAnEarlierStepShouldHaveLeft(TrainingStep step) {
    assertThatThrownBy(() -> ground.train(step))
        .isInstanceOf(DatasetUnavailableException.class)
        .hasMessageMatching(".*(work/|training/|testing/|linkmodel).*");
    assertThat(ground.datasets.wikis()).isEmpty();
  }

  @Test
  void tellsHowItGetsOn() {
    ground.train(TrainingStep.ANCHORS, TrainingStep.TYPES);

    assertThat(ground.told).containsExactly("1 of 2 anchors", "66 pages", "2 of 2 types");
  }

  @Test
  void leavesAloneWhatIsUpToDate() {
    TrainingReport first = ground.train(TrainingStep.values());
    List<Object> everything = ground.everything();
    ground.told.clear();

    TrainingReport second = ground.train(TrainingStep.values());

    assertThat(ground.told)
        .hasSize(TrainingStep.values().length)
        .allMatch(line -> line.endsWith(" is up to date"));
    assertThat(ground.everything()).isEqualTo(everything);
    assertThat(ground.written).hasSize(1);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void givesTheSameForAnyNumberOfThreads() {
    TrainingGround onThree = new TrainingGround();
    onThree.threads = 3;
    ground.train(TrainingStep.values());
    onThree.train(TrainingStep.values());

    assertThat(onThree.everything()).isEqualTo(ground.everything());
  }

  @Test
  void runsAgainWhatIsForced() {
    ground.train(TrainingStep.values());
    ground.told.clear();
    ground.force = true;

    ground.train(TrainingStep.FILTER, TrainingStep.DATASETS);

    assertThat(ground.told).containsExactly("1 of 2 filter", "2 of 2 datasets");
    assertThat(ground.written).hasSize(2);
  }

  @Test
  void runsAgainWhatDependsOnAParameter() {
    ground.train(TrainingStep.values());
    ground.told.clear();
    ground.version = ModelVersion.V1;

    ground.train(TrainingStep.values());

    assertThat(ground.stepsRun()).startsWith("examples", "model", "evaluate").endsWith("datasets");
    assertThat(ground.told)
        .contains(
            "anchors is up to date",
            "types is up to date",
            "filter is up to date",
            "vectors is up to date",
            "sentences is up to date");
  }

  @Test
  void runsAgainWhatReadsAChangedDump() {
    ground.train(TrainingStep.values());
    ground.told.clear();
    ground.files.changeSources("touched");

    ground.train(TrainingStep.values());

    assertThat(ground.stepsRun()).contains("anchors", "types", "sentences");
    assertThat(ground.told)
        .contains(
            "66 pages",
            "filter is up to date",
            "vectors is up to date",
            "examples is up to date",
            "model is up to date",
            "evaluate is up to date",
            "datasets is up to date");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"COUNTS", "PAGE_TYPES"})
  void mendsWhatWasChangedByHand(TrainingTable table) {
    ground.train(TrainingStep.values());
    List<Object> everything = ground.everything();
    List<List<String>> rows = new ArrayList<>(ground.rows(table));
    rows.remove(rows.size() - 1);
    ground.files.write(table, rows::forEach);

    ground.train(TrainingStep.values());

    assertThat(ground.everything()).isEqualTo(everything);
  }

  @ParameterizedTest
  @EnumSource
  void doesAStepAgainThatDidNotEnd(TrainingStep step) {
    ground.train(TrainingStep.values());
    List<Object> everything = ground.everything();
    ground.told.clear();
    ground.files.removeRecord(step);

    ground.train(TrainingStep.values());

    assertThat(ground.stepsRun()).contains(step.toString());
    assertThat(ground.everything()).isEqualTo(everything);
  }

  @Test
  void writesTheEditionAgainWhenAnotherIsServed() {
    ground.train(TrainingStep.values());
    ground.datasets.write(EditionBuilder.anEdition().build());
    ground.told.clear();

    ground.train(TrainingStep.values());

    assertThat(ground.told).contains("evaluate is up to date");
    assertThat(ground.stepsRun()).containsExactly("datasets");
  }

  @Test
  void takesGivenSentencesToTrainAndOtherPagesToTest() {
    ground.sentences =
        List.of(
            new LinkedSentence(new PageTitle("Village 0"), "Given [[Planet|mercury]]."),
            new LinkedSentence(new PageTitle("Village 1"), "Given [[Metal|mercury]]."));

    ground.train(TrainingStep.SENTENCES);

    assertThat(ground.rows(TrainingTable.SENTENCES_TRAIN))
        .containsExactly(
            List.of("Village 0", "Given [[Planet|mercury]]."),
            List.of("Village 1", "Given [[Metal|mercury]]."));
    assertThat(ground.rows(TrainingTable.SENTENCES_TEST))
        .hasSize(58)
        .noneMatch(row -> row.get(0).equals("Village 0") || row.get(0).equals("Village 1"));
  }

  @Test
  void asksWikidataWhatPagesAreAbout() {
    ground.wikidata = TrainingGround.WIKIDATA;

    ground.train(TrainingStep.TYPES);

    assertThat(ground.rows(TrainingTable.UNWANTED_TARGETS))
        .containsExactly(
            List.of("Mercury", "disambiguation page (by its own markup)"),
            List.of("Metal", "unit or currency (Q8142)"));
  }

  @Test
  void leavesOutYearsAndDatesWhereWikidataIsNotAtHand() {
    ground.more.add(Page.article("1848", 900, "A year."));
    ground.more.add(Page.article("May 5", 901, "A day."));

    ground.train(TrainingStep.ANCHORS, TrainingStep.TYPES);

    assertThat(ground.rows(TrainingTable.UNWANTED_TARGETS))
        .containsExactly(
            List.of("1848", "year or date (by its title)"),
            List.of("May 5", "year or date (by its title)"),
            List.of("Mercury", "disambiguation page (by its own markup)"));
  }

  @Test
  void believesThePropertiesOfPages() {
    ground.pageProperties = TrainingGround.PAGE_PROPERTIES;

    ground.train(TrainingStep.ANCHORS, TrainingStep.TYPES);

    assertThat(ground.rows(TrainingTable.UNWANTED_TARGETS))
        .containsExactly(
            List.of("Mercury", "disambiguation page (by its own markup)"),
            List.of("Tower", "disambiguation page (by page_props)"));
  }

  @Test
  void needsRightAndWrongExamples() {
    ground.sentences =
        List.of(new LinkedSentence(new PageTitle("Village 0"), "An [[Bridge|old bridge]]."));

    assertThatThrownBy(() -> ground.train(TrainingStep.values()))
        .isInstanceOf(DatasetUnavailableException.class)
        .hasMessageContaining("1 examples of one kind");
  }

  @Test
  void keepsNoArticlesUnlessAsked() {
    ground.train(TrainingStep.values());

    assertThat(ground.written.get(0).keptArticles()).isNull();
  }

  @Test
  void writesWhatTheEditionIsMadeOf() {
    ground.keepArticles = true;

    ground.train(TrainingStep.values());

    EditionContents contents = ground.written.get(0);
    assertThat(contents.manifest().caseRule()).isEqualTo("first-letter");
    assertThat(contents.manifest().parameters())
        .containsEntry("link_probability", "0.065")
        .containsEntry("model_version", "V2");
    assertThat(contents.manifest().measures()).containsEntry("articles", "65");
    List<Article> kept = new ArrayList<>();
    contents.keptArticles().forEach(kept::add);
    assertThat(kept).hasSize(65);
    assertThat(contents.vectors().toMap()).hasSize(contents.counts().vectors());
    assertThat(contents.vectors().toMap().values()).allMatch(vector -> vector.length == 50);
  }

  @Test
  void leavesUnwantedTargetsOutOfTheSecondGenerationToo() {
    ground.train(TrainingStep.values());

    assertThat(ground.written.get(0).ranking().phrases().toMap())
        .containsKeys("mercury", "old bridge")
        .doesNotContainKey("words");
    assertThat(ground.written.get(0).ranking().phrases().toMap().values())
        .noneMatch(
            phrase ->
                phrase.candidates().stream()
                    .anyMatch(candidate -> candidate.title().equals(new PageTitle("Mercury"))));
  }

  @Test
  void borrowsExamplesForTheSecondGenerationOnly() {
    ground.train(TrainingStep.values());
    byte[] own = ground.files.read(TrainingDocument.RANKING_EXAMPLES);
    ground.told.clear();
    ground.lent = List.of(new LentExamples(WikiId.parse("lenderwiki"), own));

    TrainingReport report = ground.train(TrainingStep.values());

    assertThat(report.measures())
        .containsEntry("ranking examples of lenderwiki", report.measures().get("ranking examples"));
    assertThat(ground.told)
        .contains("examples2 is up to date", "12 of 13 model2", "13 of 13 datasets");
    assertThat(ground.files.read(TrainingDocument.RANKING_EXAMPLES)).isEqualTo(own);
    ground.told.clear();
    ground.train(TrainingStep.values());
    assertThat(ground.told).contains("model2 is up to date", "datasets is up to date");
  }

  @Test
  void leavesTheSecondGenerationOutWhereNobodyWantsIt() {
    ground.train(TrainingStep.values());
    assertThat(ground.written.get(0).ranking()).isNotNull();
    ground.firstGenerationOnly = true;
    TrainingStep[] first =
        Arrays.stream(TrainingStep.values())
            .filter(step -> !step.isOfSecondGeneration())
            .toArray(TrainingStep[]::new);

    ground.train(first);

    assertThat(first).hasSize(9).contains(TrainingStep.DATASETS);
    assertThat(ground.written).hasSize(2);
    assertThat(ground.written.get(1).ranking()).isNull();
  }
}
