package linkrec.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linkrec.application.SuggestLinks;
import linkrec.domain.page.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes beyond the original's requests. */
class AdditionsTest {

  private static final String PATH = "/v1/linkrecommendations/wikipedia/sample/";
  private static final String ISLAND =
      "{\"wikitext\": \"A palm tree stands at the harbour.\", \"pageid\": 7, \"revid\": 8}";

  private static SampleDatasets datasets;
  private static HttpService service;
  private static RawHttp http;

  @BeforeAll
  static void startService() {
    datasets = new SampleDatasets();
    service =
        HttpService.start(
            new HttpServiceSettings("127.0.0.1", 0),
            new SuggestLinks(
                datasets,
                request ->
                    request.title().value().equals("Missing")
                        ? Optional.empty()
                        : Optional.of(new Article(request.title(), 7L, 41L, "A palm tree"))),
            datasets);
    http = new RawHttp(service.port());
  }

  @AfterAll
  static void stopService() {
    service.close();
  }

  private static JsonNode post(String query, String body) throws IOException {
    RawHttp.Answer answer = http.post(PATH + "Island" + query, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void explainsScoresAndWhatWasPassedOver() throws IOException {
    JsonNode json = post("?explain=true&max_recommendations=1", ISLAND);

    assertThat(json.at("/links/0/explanation/candidates/0/link_target").stringValue())
        .isEqualTo("Arecaceae");
    assertThat(json.at("/links/0/explanation/candidates/0/features/freq").intValue()).isEqualTo(3);
    assertThat(json.at("/passed_over/0/link_text").stringValue()).isEqualTo("harbour");
    assertThat(json.at("/passed_over/0/reason").stringValue()).isEqualTo("beyond_limit");
    assertThat(post("", ISLAND).has("passed_over")).isFalse();
    assertThat(post("?explain=true", "{\"wikitext\": \"\"}").path("passed_over").isArray())
        .isTrue();
  }

  @Test
  void leavesOutWhatARequestExcludes() throws IOException {
    assertThat(post("?exclude_targets=harbour", ISLAND).path("links_count").intValue())
        .isEqualTo(1);
    assertThat(post("?exclude_mentions=Palm+tree", ISLAND).at("/links/0/link_text").stringValue())
        .isEqualTo("harbour");
    assertThat(
            post("", ISLAND.replace("}", ", \"exclude_mentions\": [\"harbour\", \"palm tree\"]}"))
                .path("links_count")
                .intValue())
        .isZero();
    RawHttp.Answer types = http.post(PATH + "Island?exclude_types=Q5", ISLAND);
    assertThat(types.status()).isEqualTo(400);
    assertThat(types.json().path("message").stringValue()).contains("train --wikidata");
  }

  @Test
  void leavesOutSectionsByPatternAndWithTheirOwn() throws IOException {
    String page = "{\"wikitext\": \"A palm tree.\\n== See also ==\\nx\\n=== Y ===\\nA harbour.\"}";

    assertThat(post("?section_patterns_to_exclude=see*", page).path("links_count").intValue())
        .isEqualTo(2);
    assertThat(
            post("?section_patterns_to_exclude=see*&exclude_subsections=true", page)
                .path("links_count")
                .intValue())
        .isEqualTo(1);
  }

  @Test
  void tellsHowDenselyThePageIsLinked() throws IOException {
    JsonNode density = post("?density=true", "{\"wikitext\": \"A [[b]] c.\"}").path("density");

    assertThat(density.path("links").intValue()).isEqualTo(1);
    assertThat(density.path("words").intValue()).isEqualTo(3);
    assertThat(density.path("underlinkedness").doubleValue()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "order=best, order",
    "explain=yes, explain",
    "density=, density",
    "exclude_types=5, exclude_types",
    "exclude_subsections=2, exclude_subsections"
  })
  void refusesAWrongParameterByName(String query, String field) throws IOException {
    RawHttp.Answer answer = http.post(PATH + "Island?" + query, ISLAND);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("field").stringValue()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, A [[x]] palm tree, 8",
    "text/plain;charset=utf-8, 🌴 palm tree, 2",
    "text/html, <p>A palm tree</p>, 5",
    "TEXT/HTML, <p>&amp; palm tree</p>, 9",
    "text/x-wiki, A [[x]] palm tree, 8"
  })
  void takesTextAsItIs(String type, String body, int offset) throws IOException {
    RawHttp.Answer answer = http.post(PATH + "Island", body, "Content-Type: " + type);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/links/0/wikitext_offset").intValue()).isEqualTo(offset);
  }

  @Test
  void namesAnswersByWhatTheyAreMadeOf() throws IOException {
    RawHttp.Answer first = http.get(PATH + "Island?threshold=0.5");
    String tag = first.header("ETag");
    RawHttp.Answer same = http.get(PATH + "Island?threshold=0.5", "If-None-Match: \"x\", " + tag);
    RawHttp.Answer other = http.get(PATH + "Island?threshold=0.6", "If-None-Match: " + tag);

    assertThat(tag).startsWith("\"").endsWith("\"");
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.header("ETag")).isEqualTo(tag);
    assertThat(other.status()).isEqualTo(200);
    assertThat(http.get("/metrics").body()).contains("linkrec_not_modified_total 1.0");
  }

  @Test
  void answersManyArticlesALineEach() throws IOException {
    String lines =
        """
        {"wiki_domain": "sample", "page_title": "A/b", "wikitext": "A palm tree", "threshold": 0.8}

        {"project": "wikipedia", "wiki_domain": "sample", "page_title": "Missing"}
        {"wiki_domain": "sample", "page_title": "Island", "max_recommendations": "1"}
        {"wiki_domain": "sample", "wikitext": ""}
        {"wiki_domain": "nowhere", "page_title": "A", "wikitext": ""}
        nonsense
        {"wiki_domain": "sample", "page_title": "A", "wikitext": "", "colour": 1}
        {"wiki_domain": "sample", "page_title": "A", "wikitext": "", "threshold": [1]}
        {"wiki_domain": "sample", "page_title": "A", "wikitext": "harbour", "exclude_targets": ["x"]}""";
    RawHttp.Answer answer = http.post("/v1/batch", lines, "Content-Type: application/x-ndjson");
    String[] answers = answer.body().split("\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(answers).hasSize(9);
    assertThat(answers[0])
        .startsWith("{\"line\":1,\"status\":200,\"body\":{\"links\":[{")
        .contains("\"page_title\":\"A/b\"");
    assertThat(answers[1]).startsWith("{\"line\":3,\"status\":404,").contains("Missing");
    assertThat(answers[2]).startsWith("{\"line\":4,\"status\":200,").contains("\"revid\":41");
    assertThat(answers[3]).startsWith("{\"line\":5,\"status\":400,").contains("page_title");
    assertThat(answers[4]).startsWith("{\"line\":6,\"status\":400,").contains("wikipedia/sample");
    assertThat(answers[5]).startsWith("{\"line\":7,\"status\":400,").contains("JSON");
    assertThat(answers[6]).startsWith("{\"line\":8,\"status\":400,").contains("colour");
    assertThat(answers[7]).startsWith("{\"line\":9,\"status\":400,").contains("threshold");
    assertThat(answers[8]).startsWith("{\"line\":10,\"status\":200,").contains("Harbour");
    for (String line : answers) {
      assertThat(JsonMapper.shared().readTree(line).path("body").isObject()).isTrue();
    }
  }

  @Test
  void endsABatchAtALineThatIsTooLong() throws IOException {
    String line = "{\"wiki_domain\": \"sample\", \"page_title\": \"A\", \"wikitext\": \"%s\"}\n";
    RawHttp.Answer answer =
        http.post("/v1/batch", line.formatted("x".repeat(9 << 20)) + line.formatted("y"));

    assertThat(answer.body()).startsWith("{\"line\":1,\"status\":413").contains("8388608");
    assertThat(answer.body().strip().split("\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page/page.css",
        "/page/main.js",
        "/page/article.js",
        "/page/service.js",
        "/page/charts.js",
        "/page/icon.svg",
        "/apidocs/",
        "/apidocs/start.js",
        "/apidocs/swagger-ui.css",
        "/apidocs/swagger-ui-bundle.js",
        "/apispec_1.json"
      })
  void hasAllFilesOfItsPagesItself(String path) throws IOException {
    RawHttp.Answer answer = http.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isNotBlank();
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(http.get(path, "If-None-Match: " + answer.header("ETag")).status()).isEqualTo(304);
  }

  @Test
  void describesEveryPathAndEveryParameter() throws IOException {
    JsonNode document = http.get("/apispec_1.json").json();
    JsonNode post =
        document.at(
            "/paths/~1v1~1linkrecommendations~1{project}~1{wiki_domain}~1{page_title}/post");
    Set<String> described = new TreeSet<>();
    post.path("parameters")
        .forEach(
            parameter -> {
              if (parameter.path("in").stringValue().equals("query")) {
                described.add(parameter.path("name").stringValue());
              }
            });
    Set<String> read = new TreeSet<>(QueryParameters.SINGLES);
    read.addAll(QueryParameters.LISTS);
    read.remove("revision");

    assertThat(described).isEqualTo(read);
    assertThat(document.path("openapi").stringValue()).startsWith("3.");
    for (Iterator<String> paths = document.path("paths").propertyNames().iterator();
        paths.hasNext(); ) {
      String path = paths.next();
      String real =
          path.replace("{project}", "wikipedia")
              .replace("{wiki_domain}", "sample")
              .replace("{page_title}", "Island");
      for (String method : document.at("/paths").path(path).propertyNames()) {
        RawHttp.Answer answer = method.equals("get") ? http.get(real) : http.post(real, ISLAND);
        assertThat(answer.status()).as(method + " " + real).isNotIn(405, 500, 501);
      }
    }
  }

  @Test
  void keepsItsExamplesTrue() throws IOException {
    JsonNode example =
        http.get("/apispec_1.json")
            .json()
            .at(
                "/paths/~1v1~1linkrecommendations~1{project}~1{wiki_domain}~1{page_title}/post"
                    + "/x-amples/0/request/body");

    assertThat(http.post(PATH + "Lamp_Night", example.toString()).status()).isEqualTo(200);
  }
}
