package linkrec.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linkrec.acceptance.scene.Scene;
import linkrec.adapter.web.json.LinkJson;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.SuggestLinksOutcome;
import linkrec.application.SuggestLinksOutcome.Suggested;
import linkrec.application.SuggestLinksRequest;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.LinkSuggestion;
import linkrec.domain.suggestion.SuggestionLimits;
import org.jspecify.annotations.Nullable;

/** Asking for links, and what comes of it. */
public final class SuggestionSteps {

  private double threshold = 0.5;
  private int limit = 15;
  private final List<String> excluded = new ArrayList<>();
  private @Nullable LanguageCode language;
  private @Nullable SuggestLinksOutcome outcome;
  private String wikitext = "";

  @Given("a threshold of {double}")
  public void aThresholdOf(double lowest) {
    threshold = lowest;
  }

  @Given("at most {int} link(s)")
  public void atMost(int most) {
    limit = most;
  }

  @Given("the section {string} is left out")
  public void theSectionIsLeftOut(String heading) {
    excluded.add(heading);
  }

  @Given("the articles are in the language {string}")
  public void theArticlesAreIn(String code) {
    language = new LanguageCode(code);
  }

  @When("links are suggested for {string}:")
  public void linksAreSuggestedFor(String title, String source) {
    wikitext = source;
    ask(title, new Article(new PageTitle(title), null, null, source), null);
  }

  @When("links are suggested for the kept article {string}")
  public void linksAreSuggestedForTheKeptArticle(String title) {
    ask(title, null, null);
  }

  @When("links are suggested for revision {long} of the kept article {string}")
  public void linksAreSuggestedForRevision(long revision, String title) {
    ask(title, null, revision);
  }

  private void ask(String title, @Nullable Article article, @Nullable Long revision) {
    outcome =
        Scene.current()
            .suggestLinks()
            .suggest(
                new SuggestLinksRequest(
                    Scene.WIKI,
                    new PageTitle(title),
                    language,
                    article,
                    revision,
                    new SuggestionLimits(threshold, limit),
                    new ExcludedSections(excluded)));
  }

  @Then("nothing is suggested")
  public void nothingIsSuggested() {
    assertThat(links()).isEmpty();
  }

  @Then("nothing is suggested that leads to {string}")
  public void nothingLeadsTo(String title) {
    assertThat(links()).noneMatch(link -> link.target().value().equals(title));
  }

  @Then("a page is suggested for {string}")
  public void aPageIsSuggestedFor(String phrase) {
    assertThat(links()).extracting(LinkSuggestion::text).contains(phrase);
  }

  @Then("the match index of {string} is {int}")
  public void theMatchIndexIs(String phrase, int matchIndex) {
    assertThat(links())
        .filteredOn(link -> link.text().equals(phrase))
        .extracting(LinkSuggestion::matchIndex)
        .containsExactly(matchIndex);
  }

  @Then("the page is not found")
  public void thePageIsNotFound() {
    assertThat(outcome).isInstanceOf(SuggestLinksOutcome.PageNotFound.class);
  }

  @Then("the suggestions are")
  public void theSuggestionsAre(DataTable expected) {
    List<List<String>> found = new ArrayList<>();
    for (LinkSuggestion link : links()) {
      found.add(List.of(link.text(), link.target().value()));
    }
    assertThat(found).isEqualTo(expected.subTable(1, 0).cells());
  }

  @Then("the scores are about")
  public void theScoresAre(DataTable expected) {
    List<List<String>> rows = expected.subTable(1, 0).cells();
    assertThat(links()).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(links().get(i).text()).isEqualTo(rows.get(i).get(0));
      assertThat(links().get(i).score()).isBetween(near(rows, i, -1), near(rows, i, 1));
    }
  }

  private static float near(List<List<String>> rows, int row, int side) {
    return Float.parseFloat(rows.get(row).get(1)) + side * 0.0001f;
  }

  @Then("the places are")
  public void thePlacesAre(DataTable expected) {
    List<LinkJson> answer = LinkRecommendationsJson.from(suggested()).links();
    List<Map<String, String>> rows = expected.asMaps();
    assertThat(answer).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      LinkJson link = answer.get(i);
      rows.get(i)
          .forEach(
              (column, cell) -> assertThat(cell(link, column)).isEqualTo(cell == null ? "" : cell));
      assertThat(link.linkIndex()).isEqualTo(i);
      assertThat(wikitext.substring(wikitext.offsetByCodePoints(0, link.wikitextOffset())))
          .startsWith(link.linkText());
    }
  }

  /** Context is written between angle quotes, since a table's cells lose their white space. */
  private static String cell(LinkJson link, String column) {
    return switch (column) {
      case "phrase" -> link.linkText();
      case "offset" -> link.wikitextOffset() + "";
      case "match" -> link.matchIndex() + "";
      case "before" -> "«" + link.contextBefore() + "»";
      case "after" -> "«" + link.contextAfter() + "»";
      default -> throw new IllegalArgumentException("no such column: " + column);
    };
  }

  private List<LinkSuggestion> links() {
    return suggested().suggestions().links();
  }

  private Suggested suggested() {
    assertThat(outcome).isInstanceOf(Suggested.class);
    return (Suggested) outcome;
  }
}
