package linkrec.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import linkrec.application.SuggestLinks;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.WikiUnavailableException;
import linkrec.domain.page.Article;
import linkrec.domain.page.Articles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HttpServiceTest {

  private static final String PATH = "/v1/linkrecommendations/wikipedia/sample/";
  private static final String ISLAND =
      "{\"wikitext\": \"A palm tree stands at the harbour.\", \"pageid\": 7, \"revid\": 8}";

  private static SampleDatasets datasets;
  private static volatile Articles articles;
  private static HttpService service;
  private static RawHttp http;

  @BeforeAll
  static void startService() {
    datasets = new SampleDatasets();
    service =
        HttpService.start(
            new HttpServiceSettings("127.0.0.1", 0),
            new SuggestLinks(datasets, request -> articles.find(request)),
            datasets);
    http = new RawHttp(service.port());
  }

  @AfterAll
  static void stopService() {
    service.close();
  }

  @AfterEach
  void repairWhatTheTestBroke() {
    datasets.current = new SampleDatasets().current;
  }

  @Test
  void answersAPostedArticleWithTheKeysInOrder() throws IOException {
    RawHttp.Answer answer = http.post(PATH + "Island", ISLAND);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.body())
        .startsWith(
            "{\"links\":[{\"context_after\":\" stands at\",\"context_before\":\"A \","
                + "\"link_index\":0,\"link_target\":\"Arecaceae\",\"link_text\":\"palm tree\","
                + "\"match_index\":0,\"score\":0.8,\"wikitext_offset\":2},")
        .contains("],\"links_count\":2,\"meta\":{\"application_version\":\"")
        .contains(
            "\"dataset_checksums\":{\"anchors\":\""
                + "aa".repeat(32)
                + "\",\"model\":\""
                + "cc".repeat(32)
                + "\"},\"format_version\":1,\"generation\":1},\"page_title\":\"Island\",\"pageid\":7,\"revid\":8}");
  }

  @Test
  void countsCodePointsAndLeavesOtherScriptsUnescaped() throws IOException {
    JsonNode link =
        http.post(PATH + "Island", "{\"wikitext\": \"\uD83C\uDF34\uD83C\uDF34 \u05D0 palm tree\"}")
            .json()
            .path("links")
            .path(0);

    assertThat(link.path("wikitext_offset").intValue()).isEqualTo(5);
    assertThat(link.path("context_before").stringValue())
        .isEqualTo("\uD83C\uDF34\uD83C\uDF34 \u05D0 ");
    assertThat(http.post(PATH + "%D7%90", ISLAND).body()).contains("\"page_title\":\"\u05D0\"");
  }

  @Test
  void echoesMissingNumbersAsNull() throws IOException {
    String body = http.post(PATH + "Island", "{\"wikitext\": \"\"}").body();

    assertThat(body)
        .startsWith("{\"links\":[],\"links_count\":0,")
        .endsWith("\"pageid\":null,\"revid\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "Island => Island",
        "AC%2FDC_%28band%29%3F => AC/DC (band)?",
        "AC/DC => AC/DC",
        "/Leading => /Leading",
        "a//b => A//b",
        "A/../B => A/../B",
        "A;b=c => A;b=c",
        "C%2B%2B => C++",
        "C++ => C++",
        "100%25 => 100%",
        "It's_%22so%22 => It's \"so\"",
        "It's_\"so\" => It's \"so\"",
        "Back%5Cslash => Back\\slash",
        "Back\\slash => Back\\slash",
        "[x]{y}|z => [x]{y}|z",
        "%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0 => Москва",
        "%F0%9F%8C%B4 => 🌴",
        "%E4%BA%AC => 京",
        "caf%C3%A9 => Café",
        "_a__b_ => A b",
        "A%23history => A",
        ". => .",
      })
  void takesTitlesOfEveryShape(String raw, String title) throws IOException {
    RawHttp.Answer answer = http.post(PATH + raw, ISLAND);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("page_title").stringValue()).isEqualTo(title);
  }

  @Test
  void keepsToThresholdAndLimit() throws IOException {
    assertThat(links(PATH + "Island?threshold=0.8", ISLAND)).isEqualTo(2);
    assertThat(links(PATH + "Island?threshold=0.81", ISLAND)).isZero();
    assertThat(links(PATH + "Island?max_recommendations=1", ISLAND)).isEqualTo(1);
    assertThat(links(PATH + "Island?max_recommendations=-1", ISLAND)).isEqualTo(2);
    assertThat(links(PATH + "Island?threshold=.5&max_recommendations=10&language_code=en", ISLAND))
        .isEqualTo(2);
  }

  @Test
  void leavesSectionsOutAsTheBodySaysElseAsTheQuerySays() throws IOException {
    String withList = "{\"wikitext\": \"A palm tree.\", \"sections_to_exclude\": [%s]}";

    assertThat(links(PATH + "Island?sections_to_exclude=%25LEAD%25", ISLAND)).isZero();
    assertThat(
            links(PATH + "Island?sections_to_exclude=a+b&sections_to_exclude=%25LEAD%25", ISLAND))
        .isZero();
    assertThat(links(PATH + "Island", withList.formatted("\"%LEAD%\""))).isZero();
    assertThat(links(PATH + "Island?sections_to_exclude=%25LEAD%25", withList.formatted("")))
        .isEqualTo(1);
  }

  @Test
  void takesNamedArticlesFromTheWiki() throws IOException {
    articles =
        request ->
            Optional.of(new Article(request.title(), 7L, request.revisionId(), "A palm tree"));

    JsonNode latest = http.get(PATH + "island?revision=0").json();
    JsonNode old = http.get(PATH + "Island?revision=41").json();

    assertThat(latest.path("links_count").intValue()).isEqualTo(1);
    assertThat(latest.path("page_title").stringValue()).isEqualTo("Island");
    assertThat(latest.path("revid").isNull()).isTrue();
    assertThat(old.path("revid").longValue()).isEqualTo(41);
  }

  @Test
  void saysThatAPageIsMissing() throws IOException {
    articles = request -> Optional.empty();

    RawHttp.Answer answer = http.get(PATH + "No_such_page");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("message").stringValue())
        .isEqualTo("Page not found: No such page");
  }

  @Test
  void namesTheWikisThatAreHereWhenAskedForAnother() throws IOException {
    RawHttp.Answer unknown = http.post("/v1/linkrecommendations/wikipedia/foo/A", ISLAND);
    RawHttp.Answer impossible = http.post("/v1/linkrecommendations/wikipedia/..%2Ffoo/A", ISLAND);
    RawHttp.Answer project = http.post("/v1/linkrecommendations/wikifoo/sample/A", ISLAND);

    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.json().path("message").stringValue())
        .isEqualTo("Unable to process request for wikipedia/foo");
    assertThat(unknown.json().path("valid_project_domain_pairs").toString())
        .isEqualTo("[\"wikipedia/sample\"]");
    assertThat(impossible.json().path("field").stringValue()).isEqualTo("wiki_domain");
    assertThat(project.json().path("field").stringValue()).isEqualTo("project");
    assertThat(project.json().path("valid_project_domain_pairs").toString())
        .isEqualTo("[\"wikipedia/sample\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "threshold=x => threshold => 'x'",
        "threshold= => threshold => ''",
        "threshold=NaN => threshold => 'NaN'",
        "threshold=1.01 => threshold => 1.01",
        "threshold=-0.1 => threshold => -0.1",
        "threshold=0.5&threshold=0.6 => threshold => '0.6'",
        "threshold=0x1p-1 => threshold => '0x1p-1'",
        "max_recommendations=0 => max_recommendations => 0",
        "max_recommendations=-2 => max_recommendations => -2",
        "max_recommendations=1.5 => max_recommendations => '1.5'",
        "max_recommendations=99999999999999999999 => max_recommendations => '99999999999999999999'",
        "language_code=e%20n => language_code => 'e n'",
        "language_code= => language_code => ''",
        "revision=-1 => revision => -1",
        "revision=x => revision => 'x'",
        "threshold=%FF => threshold => UTF-8",
      })
  void refusesAWrongParameterByName(String query, String field, String met) throws IOException {
    RawHttp.Answer answer = http.get(PATH + "Island?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("field").stringValue()).isEqualTo(field);
    assertThat(answer.json().path("message").stringValue()).contains(field).contains(met);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{} => wikitext => nothing",
        "{\"wikitext\": 5} => wikitext => '5'",
        "{\"wikitext\": null} => wikitext => 'null'",
        "{\"wikitext\": [\"a\"]} => wikitext => an array",
        "{\"wikitext\": \"\\ud800\"} => wikitext => surrogate",
        "{\"wikitext\": \"\", \"pageid\": \"x\"} => pageid => 'x'",
        "{\"wikitext\": \"\", \"pageid\": 1.5} => pageid => '1.5'",
        "{\"wikitext\": \"\", \"pageid\": -1} => pageid => '-1'",
        "{\"wikitext\": \"\", \"pageid\": 1e400} => pageid => ",
        "{\"wikitext\": \"\", \"revid\": true} => revid => 'true'",
        "{\"wikitext\": \"\", \"revid\": 99999999999999999999} => revid => '99999999999999999999'",
        "{\"wikitext\": \"\", \"revid\": \"\\udc00\"} => revid => '?'",
        "{\"wikitext\": \"\", \"sections_to_exclude\": \"a\"} => sections_to_exclude => 'a'",
        "{\"wikitext\": \"\", \"sections_to_exclude\": null} => sections_to_exclude => 'null'",
        "{\"wikitext\": \"\", \"sections_to_exclude\": [1]} => sections_to_exclude => '1'",
        "{\"wikitext\": \"\", \"wikitxt\": 1} => 'wikitxt' => '1'",
        "[] => body => an array",
        "5 => body => '5'",
        "{\"wikitext\": \"\" => body => line 1",
        "{\"wikitext\": \"\"} x => body => line 1",
        "{\"wikitext\": \"\", \"wikitext\": \"\"} => body => line 1",
        "nul => body => line 1",
      })
  void refusesAWrongBodyByTheNameOfItsField(String body, String field, String met)
      throws IOException {
    RawHttp.Answer answer = http.post(PATH + "Island", body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("field").stringValue()).isEqualTo(field);
    assertThat(answer.json().path("message").stringValue())
        .startsWith(field)
        .contains(met == null ? "" : met);
    assertThat(answer.json().has("error")).isFalse();
  }

  @Test
  void refusesAnEmptyBodyAndOneThatIsNotUtf8() throws IOException {
    RawHttp.Answer empty = http.send("POST", PATH + "Island", new byte[0], "Content-Length: 0");
    RawHttp.Answer latin = http.send("POST", PATH + "Island", new byte[] {'"', (byte) 0xE9, '"'});

    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.json().path("field").stringValue()).isEqualTo("body");
    assertThat(latin.status()).isEqualTo(400);
    assertThat(latin.json().path("message").stringValue()).contains("UTF-8");
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    String longest = "x".repeat(2 * 1024 * 1024);
    String body = "{\"wikitext\": \"%s\"}";

    RawHttp.Answer allowed = http.post(PATH + "Island", body.formatted(longest));
    RawHttp.Answer wikitext = http.post(PATH + "Island", body.formatted(longest + "x"));
    RawHttp.Answer whole = http.post(PATH + "Island", body.formatted("x".repeat(9 << 20)));

    assertThat(allowed.status()).isEqualTo(200);
    assertThat(wikitext.status()).isEqualTo(413);
    assertThat(wikitext.json().path("field").stringValue()).isEqualTo("wikitext");
    assertThat(whole.status()).isEqualTo(413);
    assertThat(whole.json().path("message").stringValue()).contains("8388608");
  }

  @Test
  void saysWhenTheWikiFails() throws IOException {
    articles = request -> fail(WikiUnavailableException.broken("no answer from it", null));
    RawHttp.Answer broken = http.get(PATH + "Island");
    articles = request -> fail(WikiUnavailableException.slow("no answer in time", null));
    RawHttp.Answer slow = http.get(PATH + "Island");

    assertThat(broken.status()).isEqualTo(502);
    assertThat(broken.json().path("message").stringValue()).isEqualTo("no answer from it");
    assertThat(slow.status()).isEqualTo(504);
  }

  @Test
  void saysWhichDatasetsFailAndWhenToTryAgain() throws IOException {
    datasets.current = () -> fail(new DatasetUnavailableException("anchors are missing"));
    RawHttp.Answer missing = http.post(PATH + "Island", ISLAND);
    datasets.current = () -> fail(new CorruptDatasetException("the model is none"));
    RawHttp.Answer corrupt = http.post(PATH + "Island", ISLAND);

    assertThat(missing.status()).isEqualTo(503);
    assertThat(missing.header("Retry-After")).isEqualTo("10");
    assertThat(missing.json().path("message").stringValue()).isEqualTo("anchors are missing");
    assertThat(corrupt.status()).isEqualTo(503);
  }

  @Test
  void keepsToItselfWhatWentWrongInside() throws IOException {
    datasets.current = () -> fail(new IllegalStateException("secret of the house"));

    RawHttp.Answer answer = http.post(PATH + "Island", ISLAND);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    assertThat(answer.json().path("message").stringValue()).isEqualTo("the service failed");
  }

  @Test
  void repeatsTheNumberOfARequest() throws IOException {
    RawHttp.Answer named = http.get("/nothing", "X-Request-Id: abc-123");
    RawHttp.Answer other = http.get("/nothing", "X-Request-Id: a\"b");

    assertThat(named.json().path("request_id").stringValue()).isEqualTo("abc-123");
    assertThat(named.header("X-Request-Id")).isEqualTo("abc-123");
    assertThat(other.json().path("request_id").stringValue())
        .isEqualTo(other.header("X-Request-Id"))
        .hasSize(36);
  }

  @Test
  void isHealthyWithAnEmptyAnswer() throws IOException {
    RawHttp.Answer answer = http.get("/healthz");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1",
        "/v1/linkrecommendations/",
        "/v1/linkrecommendations/wikipedia/sample",
        "/v1/linkrecommendations/wikipedia/sample/",
        "/WEB-INF/web.xml",
        "/error",
        "/v2/linkrecommendations/wikipedia/sample/A",
        "//v1/linkrecommendations/wikipedia/sample/A"
      })
  void saysInJsonThatAPathIsUnknown(String path) throws IOException {
    RawHttp.Answer answer = http.get(path);

    assertThat(answer.status()).as(answer.body()).isEqualTo(404);
    assertThat(answer.json().path("message").stringValue()).isNotEmpty();
    assertThat(answer.json().path("request_id").stringValue()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
  void saysInJsonThatAMethodIsWrong(String method) throws IOException {
    RawHttp.Answer answer = http.send(method, PATH + "Island", new byte[0]);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET").contains("POST");
    assertThat(answer.json().path("message").stringValue()).isNotEmpty();
  }

  @Test
  void answersInJsonWhateverTheClientAccepts() throws IOException {
    assertThat(http.post(PATH + "Island", ISLAND, "Accept: text/html").status()).isEqualTo(200);
    assertThat(http.get("/nothing", "Accept: image/png").json().path("message").isString())
        .isTrue();
  }

  @Test
  void namesAPortInUse() {
    HttpServiceSettings taken = new HttpServiceSettings("127.0.0.1", service.port());

    assertThatThrownBy(
            () -> HttpService.start(taken, new SuggestLinks(datasets, articles), datasets))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("127.0.0.1:" + service.port());
  }

  private static int links(String target, String body) throws IOException {
    RawHttp.Answer answer = http.post(target, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("links_count").intValue();
  }

  private static <T> T fail(RuntimeException failure) {
    throw failure;
  }
}
