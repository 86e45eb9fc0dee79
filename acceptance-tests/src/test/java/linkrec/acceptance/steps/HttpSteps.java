package linkrec.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linkrec.acceptance.scene.RunningService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests and answers as they go over the wire. */
public final class HttpSteps {

  private static final String PATH = "/v1/linkrecommendations/wikipedia/sample/";
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private @Nullable HttpResponse<String> response;

  @When("{string} is posted to {string}")
  public void isPosted(String wikitext, String pathAndQuery) throws Exception {
    String body = JSON.writeValueAsString(Map.of("wikitext", wikitext, "pageid", 3, "revid", 7));
    theBodyIsPosted(pathAndQuery, body);
  }

  @When("this body is posted to {string}:")
  public void theBodyIsPosted(String pathAndQuery, String body) throws Exception {
    send(
        request(pathAndQuery)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  @When("a wikitext of {int} MiB is posted to {string}")
  public void aLargeWikitextIsPosted(int size, String pathAndQuery) throws Exception {
    theBodyIsPosted(pathAndQuery, "{\"wikitext\": \"" + "a".repeat(size << 20) + "a\"}");
  }

  @When("{string} is fetched")
  public void isFetched(String pathAndQuery) throws Exception {
    send(request(pathAndQuery).GET());
  }

  @When("{string} is posted as {string} to {string}")
  public void isPostedAs(String text, String type, String pathAndQuery) throws Exception {
    send(request(pathAndQuery).header("Content-Type", type).POST(BodyPublishers.ofString(text)));
  }

  @When("these lines are posted to {string}:")
  public void theLinesArePosted(String path, String lines) throws Exception {
    isPostedAs(lines, "application/x-ndjson", path);
  }

  @When("{string} is fetched again with its ETag")
  public void isFetchedAgain(String pathAndQuery) throws Exception {
    String tag = answer().headers().firstValue("ETag").orElseThrow();
    send(request(pathAndQuery).header("If-None-Match", tag).GET());
  }

  @Then("the lines have the statuses {string}")
  public void theLinesHaveTheStatuses(String statuses) {
    List<String> found = new ArrayList<>();
    answer().body().lines().forEach(line -> found.add(JSON.readTree(line).at("/status") + ""));
    assertThat(String.join(", ", found)).isEqualTo(statuses);
  }

  @Then("the body says {string}")
  public void theBodySays(String part) {
    assertThat(answer().body()).contains(part);
  }

  @When("{string} is deleted")
  public void isDeleted(String pathAndQuery) throws Exception {
    send(request(pathAndQuery).DELETE());
  }

  @Then("the status is {int}")
  public void theStatusIs(int status) {
    assertThat(answer().statusCode()).as(answer().body()).isEqualTo(status);
  }

  @Then("the body is empty")
  public void theBodyIsEmpty() {
    assertThat(answer().body()).isEmpty();
  }

  @Then("the answer is JSON with")
  public void theAnswerIsJsonWith(DataTable expected) {
    JsonNode json = json();
    for (List<String> row : expected.cells()) {
      assertThat(json.at(row.get(0)).toString()).as(row.get(0)).isEqualTo(row.get(1));
    }
  }

  @Then("its keys are {string}")
  public void itsKeysAre(String keys) {
    theKeysAre("", keys);
  }

  @Then("the keys of {string} are {string}")
  public void theKeysAre(String pointer, String keys) {
    List<String> found = new ArrayList<>(json().at(pointer).propertyNames());
    assertThat(found).containsExactly(keys.split(", "));
  }

  @Then("it has a request id")
  public void itHasARequestId() {
    assertThat(json().at("/request_id").asString()).isNotEmpty();
  }

  @Then("the message says {string}")
  public void theMessageSays(String part) {
    assertThat(json().at("/message").asString()).contains(part);
  }

  @Then("it has no key {string}")
  public void itHasNoKey(String key) {
    assertThat(json().has(key)).isFalse();
  }

  private static HttpRequest.Builder request(String pathAndQuery) {
    String full = pathAndQuery.startsWith("/") ? pathAndQuery : PATH + pathAndQuery;
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RunningService.port() + full));
  }

  private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    response = CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private JsonNode json() {
    assertThat(answer().headers().firstValue("Content-Type")).hasValue("application/json");
    return JSON.readTree(answer().body());
  }

  private HttpResponse<String> answer() {
    assertThat(response).as("an answer").isNotNull();
    return response;
  }
}
