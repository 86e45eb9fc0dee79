package linkrec.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import linkrec.acceptance.scene.Folders;
import linkrec.acceptance.scene.Scene;
import linkrec.adapter.persistence.DataFolder;
import linkrec.bootstrap.server.ProgramInProcess;
import linkrec.bootstrap.server.ProgramInProcess.Ended;
import linkrec.testkit.PieceDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands, run on a data folder. */
public final class CommandLineSteps {

  private @Nullable Path folder;
  private @Nullable Ended ended;

  @Given("a data folder with the wiki")
  public void aDataFolder() throws IOException {
    folder = Files.createTempDirectory("linkrec-data");
    DataFolder.at(folder).editionWriter().write(Scene.current().contents(Scene.current().kept()));
  }

  @Given("its file {string} is missing")
  public void itsFileIsMissing(String name) throws IOException {
    Files.delete(wikiFolder().resolve("current").resolve(name));
  }

  @Given("its file {string} holds {string}")
  public void itsFileHolds(String name, String text) throws IOException {
    Files.writeString(wikiFolder().resolve("current").resolve(name), text);
  }

  @Given("its subword model has the pieces {string}")
  public void itsSubwordModelHas(String pieces) throws IOException {
    PieceDocument document = new PieceDocument().pairs("nmt_nfkc");
    String[] joined = pieces.split(" ");
    for (int i = 0; i < joined.length; i++) {
      document.piece(joined[i], -i);
    }
    Files.write(wikiFolder().resolve("current/samplewiki.pieces.model"), document.bytes());
  }

  @When("the command {string} runs")
  public void theCommandRuns(String command) {
    run(command, "");
  }

  @When("the command {string} runs with the input:")
  public void theCommandRunsWith(String command, String input) {
    run(command, input);
  }

  private void run(String command, String input) {
    Path data = folder == null ? Path.of("no such folder") : folder;
    ended =
        ProgramInProcess.run(
            Map.of("LINKREC_DATA", data.toString()), data, input, command.split(" "));
  }

  @Then("the exit code is {int}")
  public void theExitCodeIs(int code) {
    assertThat(ended().code()).as(ended().toString()).isEqualTo(code);
  }

  @Then("the output is JSON with")
  public void theOutputIsJsonWith(DataTable expected) {
    JsonNode json = new JsonMapper().readTree(ended().output());
    for (List<String> row : expected.cells()) {
      assertThat(json.at(row.get(0)).toString()).as(row.get(0)).isEqualTo(row.get(1));
    }
  }

  @Then("the output is empty")
  public void theOutputIsEmpty() {
    assertThat(ended().output()).isEmpty();
  }

  @Then("one line of messages says {string}")
  public void oneLineSays(String part) {
    assertThat(ended().messages().strip()).contains(part).doesNotContain("\n");
  }

  @Then("the messages say {string}")
  public void theMessagesSay(String part) {
    assertThat(ended().messages()).contains(part);
  }

  @Then("the output says {string}")
  public void theOutputSays(String part) {
    assertThat(ended().output()).contains(part);
  }

  @After(order = 10)
  public void delete() {
    if (folder != null) {
      Folders.delete(folder);
    }
  }

  private Path wikiFolder() {
    assertThat(folder).isNotNull();
    return folder.resolve(Scene.WIKI.value());
  }

  private Ended ended() {
    assertThat(ended).as("a command").isNotNull();
    return ended;
  }
}
