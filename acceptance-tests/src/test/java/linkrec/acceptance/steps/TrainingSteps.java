package linkrec.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import linkrec.acceptance.scene.RunningService;
import linkrec.acceptance.scene.Scene;
import linkrec.acceptance.scene.Trainer;
import linkrec.acceptance.scene.Trainer.Comparison;
import linkrec.acceptance.scene.Trainer.DumpPage;
import linkrec.acceptance.scene.Trainer.Judgement;
import linkrec.acceptance.scene.Trainer.Outcome;
import linkrec.application.TrainingStep;
import linkrec.application.TrainingTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Training a wiki on a dump that the scenario describes. */
public final class TrainingSteps {

  private static final JsonMapper JSON = new JsonMapper();

  private final List<DumpPage> dump = new ArrayList<>();
  private List<String> answers = List.of();
  private List<List<String>> noted = List.of();
  private @Nullable Outcome outcome;
  private @Nullable Judgement judgement;

  /**
   * Columns: title, wikitext, and how many such pages there are; {@code #} stands for the number of
   * each.
   */
  @Given("a dump with the pages")
  public void aDumpWithThePages(DataTable pages) {
    for (Map<String, String> row : pages.asMaps()) {
      int count = Integer.parseInt(row.getOrDefault("pages", "1"));
      String wikitext = row.get("wikitext");
      for (int i = 1; i <= count; i++) {
        dump.add(
            new DumpPage(
                row.get("title").replace("#", i + ""),
                "",
                wikitext == null ? "" : wikitext.replace("#", i + "")));
      }
    }
  }

  @Given("a later dump with the pages")
  public void aLaterDumpWithThePages(DataTable pages) {
    dump.clear();
    aDumpWithThePages(pages);
  }

  @Given("the dump has a redirect from {string} to {string}")
  public void theDumpHasARedirect(String title, String target) {
    dump.add(new DumpPage(title, target, "#REDIRECT [[" + target + "]]"));
  }

  @When("the wiki is trained")
  public void theWikiIsTrained() {
    train(TrainingStep.ANCHORS, false, false);
    assertThat(outcome().failure()).isEmpty();
  }

  @When("the wiki is trained, to be served if better")
  public void theWikiIsTrainedIfBetter() {
    outcome = Scene.current().assembly().trainer().trainIfBetter(dump);
    assertThat(outcome().failure()).isEmpty();
  }

  @Then("there was nothing to compare the edition with")
  public void thereWasNothingToCompare() {
    assertThat(outcome().comparison()).isEqualTo(Comparison.NONE);
  }

  @Then("the new edition is taken")
  public void theNewEditionIsTaken() {
    assertThat(outcome().comparison()).isEqualTo(Comparison.TAKEN);
  }

  @Then("the new edition is turned down")
  public void theNewEditionIsTurnedDown() {
    assertThat(outcome().comparison()).isEqualTo(Comparison.TURNED_DOWN);
  }

  @When("links are suggested for the whole dump")
  public void linksAreSuggestedForAll() {
    answers = Scene.current().assembly().trainer().suggestForAll(dump);
  }

  @Then("there are answers for {string}")
  public void thereAreAnswersFor(String titles) {
    List<String> found =
        answers.stream()
            .map(answer -> JSON.readTree(answer).at("/page_title").stringValue())
            .toList();
    assertThat(found).containsExactly(titles.split(", "));
  }

  @Then("each is what the service answers about that article")
  public void eachIsWhatTheServiceAnswers() throws Exception {
    List<DumpPage> articles = dump.stream().filter(page -> page.redirect().isEmpty()).toList();
    assertThat(answers).hasSameSizeAs(articles);
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < answers.size(); i++) {
      String title = articles.get(i).title().replace(' ', '_');
      String page = "/v1/linkrecommendations/wikipedia/sample/" + title;
      JsonNode answer = JSON.readTree(answers.get(i));
      Map<String, Object> article =
          Map.of(
              "wikitext", articles.get(i).wikitext(),
              "pageid", answer.get("pageid").longValue(),
              "revid", answer.get("revid").longValue());
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RunningService.port() + page))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(article)))
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .isEqualTo(answers.get(i));
    }
  }

  @When("the wiki is judged on held-out articles")
  public void theWikiIsJudged() {
    judgement = Scene.current().assembly().trainer().judge(dump);
  }

  @Then("about {int} of its articles are held out")
  public void articlesAreHeldOut(int count) {
    assertThat(judgement().heldOut()).isBetween(count * 2 / 3, count * 4 / 3);
  }

  @Then("each of them has one link to ask for")
  public void eachHasOneLink() {
    assertThat(judgement().links()).isEqualTo(judgement().heldOut());
  }

  @Then("at least {int} of 10 links are found again without a threshold")
  public void linksAreFoundAgain(int least) {
    assertThat(judgement().recall()).isBetween(least / 10.0, 1.0);
  }

  private Judgement judgement() {
    assertThat(judgement).as("a judgement").isNotNull();
    return judgement;
  }

  @When("training a wiki without links is tried")
  public void trainingWithoutLinksIsTried() {
    dump.clear();
    dump.add(new DumpPage("Lonely", "", "Nothing leads from here."));
    train(TrainingStep.ANCHORS, false, false);
  }

  @When("training the wiki on the dump's first half is tried")
  public void trainingOnACutDumpIsTried() {
    train(TrainingStep.ANCHORS, false, true);
  }

  @When("the wiki is trained from the step {string}, all of it anew")
  public void theWikiIsTrainedFrom(String step) {
    train(TrainingStep.named("step", step), true, false);
    assertThat(outcome().failure()).isEmpty();
  }

  @When("training from the step {string} is tried")
  public void trainingFromIsTried(String step) {
    train(TrainingStep.named("step", step), false, false);
  }

  private void train(TrainingStep first, boolean force, boolean cut) {
    List<TrainingStep> all = Arrays.asList(TrainingStep.values());
    Trainer trainer = Scene.current().assembly().trainer();
    outcome = trainer.train(dump, all.subList(first.ordinal(), all.size()), force, cut);
  }

  @Then("the anchors are")
  public void theAnchorsAre(DataTable expected) {
    assertThat(table(TrainingTable.FILTERED_ANCHORS)).isEqualTo(expected.subTable(1, 0).cells());
  }

  @Then("{string} is no anchor")
  public void isNoAnchor(String phrase) {
    assertThat(table(TrainingTable.FILTERED_ANCHORS)).noneMatch(row -> row.get(0).equals(phrase));
  }

  @Then("{string} is an anchor of {string}")
  public void isAnAnchorOf(String phrase, String title) {
    assertThat(table(TrainingTable.FILTERED_ANCHORS))
        .anyMatch(row -> row.get(0).equals(phrase) && row.get(1).equals(title));
  }

  @Then("the unwanted targets are")
  public void theUnwantedTargetsAre(DataTable expected) {
    List<String> titles =
        table(TrainingTable.UNWANTED_TARGETS).stream().map(row -> row.get(0)).toList();
    assertThat(titles).isEqualTo(expected.subTable(1, 0).column(0));
  }

  @Then("the backtest has a row for each threshold from 0.0 to 0.9")
  public void theBacktestHasARowForEachThreshold() {
    List<String> thresholds = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      thresholds.add(i / 10.0 + "");
    }
    assertThat(backtest().stream().map(row -> row.get(1))).isEqualTo(thresholds);
  }

  @Then("at threshold {double} the precision is {double} and the recall {double}")
  public void atThreshold(double threshold, double precision, double recall) {
    List<String> row =
        backtest().stream()
            .filter(each -> Double.parseDouble(each.get(1)) == threshold)
            .findFirst()
            .orElseThrow();
    assertThat(Double.parseDouble(row.get(3))).as("precision").isEqualTo(precision);
    assertThat(Double.parseDouble(row.get(4))).as("recall").isEqualTo(recall);
  }

  @Then("the wiki is fit to publish")
  public void theWikiIsFit() {
    assertThat(outcome().verdict()).isTrue();
  }

  @Then("the wiki is not fit to publish")
  public void theWikiIsNotFit() {
    assertThat(outcome().failure()).isEmpty();
    assertThat(outcome().verdict()).isFalse();
  }

  @Then("no page stands on both sides of training and test")
  public void noPageStandsOnBothSides() {
    List<String> train = pagesOf(TrainingTable.SENTENCES_TRAIN);
    List<String> test = pagesOf(TrainingTable.SENTENCES_TEST);
    assertThat(train).isNotEmpty().doesNotContainAnyElementsOf(test);
    assertThat(train.size() - test.size()).isBetween(-1, 1);
  }

  private List<String> pagesOf(TrainingTable table) {
    return table(table).stream().map(row -> row.get(0)).toList();
  }

  @Then("the anchors are noted")
  public void theAnchorsAreNoted() {
    noted = table(TrainingTable.FILTERED_ANCHORS);
    assertThat(noted).isNotEmpty();
  }

  @Then("the anchors are as noted")
  public void theAnchorsAreAsNoted() {
    assertThat(table(TrainingTable.FILTERED_ANCHORS)).isEqualTo(noted);
  }

  @Then("only the steps {string} ran")
  public void onlyTheStepsRan(String steps) {
    assertThat(outcome().steps().stream().map(TrainingStep::toString))
        .containsExactly(steps.split(", "));
  }

  @Then("no step ran")
  public void noStepRan() {
    assertThat(outcome().steps()).isEmpty();
  }

  @Then("the training fails and says {string}")
  public void theTrainingFails(String part) {
    assertThat(outcome().failure()).contains(part);
  }

  private List<List<String>> backtest() {
    List<List<String>> rows = table(TrainingTable.BACKTEST);
    assertThat(rows.get(0))
        .containsExactly("", "threshold", "N", "micro_precision", "micro_recall");
    return rows.subList(1, rows.size());
  }

  private static List<List<String>> table(TrainingTable table) {
    return Scene.current().assembly().trainer().table(table);
  }

  private Outcome outcome() {
    assertThat(outcome).as("a training").isNotNull();
    return outcome;
  }
}
