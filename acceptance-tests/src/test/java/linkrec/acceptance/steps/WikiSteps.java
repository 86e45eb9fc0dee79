package linkrec.acceptance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;
import linkrec.acceptance.scene.Scene;

/** The wiki that a scenario describes. */
public final class WikiSteps {

  @Given("a wiki where")
  public void aWikiWhere(DataTable leads) {
    phrasesLead(leads);
    Scene.current().serve();
  }

  @Given("the wiki also has the page(s) {string}")
  public void theWikiAlsoHas(String title) {
    Scene.current().addPage(title);
    Scene.current().serve();
  }

  @Given("the phrase {string} leads to {string} {int} times")
  public void thePhraseLeads(String phrase, String page, int times) {
    Scene.current().addLead(phrase, page, times);
    Scene.current().serve();
  }

  @Given("{string} is a redirect to {string}")
  public void isARedirectTo(String title, String target) {
    Scene.current().addRedirect(title, target);
    Scene.current().serve();
  }

  @Given("the wiki keeps revision {long} of {string}:")
  public void theWikiKeeps(long revision, String title, String wikitext) {
    Scene.current().keep(title, revision, wikitext);
    Scene.current().serve();
  }

  @When("a new edition is written where")
  public void aNewEditionWhere(DataTable leads) {
    Scene.current().forgetLeads();
    phrasesLead(leads);
    Scene.current().serve();
  }

  /** Columns: the phrase, the page, how often the phrase led there. */
  static void phrasesLead(DataTable leads) {
    for (List<String> row : leads.subTable(1, 0).cells()) {
      Scene.current().addLead(row.get(0), row.get(1), Integer.parseInt(row.get(2)));
    }
  }
}
