package linkrec.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linkrec.acceptance.scene.Scene;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.ArticleSource;
import org.jspecify.annotations.Nullable;

/** Writing editions and reading them meanwhile. */
public final class EditionSteps {

  private final Map<String, String> noted = new HashMap<>();
  private @Nullable Edition underWay;

  @Given("an answer is under way")
  public void anAnswerIsUnderWay() {
    underWay = edition();
  }

  @Then("the answer under way still finds {string} for {string}")
  public void theAnswerUnderWayFinds(String title, String phrase) {
    assertThat(underWay).isNotNull();
    Candidates found =
        underWay
            .data()
            .anchors()
            .lookUp(List.of(new AnchorText(phrase)))
            .get(new AnchorText(phrase));
    assertThat(found).isNotNull();
    assertThat(found.all()).extracting(Candidate::title).extracting("value").containsExactly(title);
  }

  /** Before the scene ends, which looks whether all editions were given back. */
  @After(order = 10)
  public void giveBack() {
    if (underWay != null) {
      underWay.close();
    }
  }

  @Given("the checksums are noted")
  public void theChecksumsAreNoted() {
    noted.putAll(checksums());
    assertThat(noted).containsOnlyKeys("anchors", "pageids", "redirects", "w2vfiltered", "model");
    assertThat(noted.values()).allMatch(sum -> sum.matches("[0-9a-f]{64}"));
  }

  @Then("all checksums are as noted")
  public void allChecksumsAreAsNoted() {
    assertThat(checksums()).isEqualTo(noted);
  }

  @Then("the checksum of {string} is as noted")
  public void theChecksumIsAsNoted(String dataset) {
    assertThat(checksums().get(dataset)).isEqualTo(noted.get(dataset));
  }

  @Then("the checksum of {string} is another one than noted")
  public void theChecksumIsAnother(String dataset) {
    assertThat(checksums().get(dataset)).isNotEqualTo(noted.get(dataset));
  }

  @When("writing an edition fails in the middle where")
  public void writingAnEditionFails(DataTable leads) {
    Scene.current().forgetLeads();
    WikiSteps.phrasesLead(leads);
    ArticleSource broken =
        sink -> {
          throw new IllegalStateException("the articles cannot be read");
        };
    assertThatThrownBy(
            () -> Scene.current().assembly().editions().write(Scene.current().contents(broken)))
        .hasMessageContaining("the articles cannot be read");
  }

  private static Map<String, String> checksums() {
    try (Edition edition = edition()) {
      return edition.checksums();
    }
  }

  private static Edition edition() {
    return Scene.current().assembly().datasets().current(Scene.WIKI).orElseThrow();
  }
}
