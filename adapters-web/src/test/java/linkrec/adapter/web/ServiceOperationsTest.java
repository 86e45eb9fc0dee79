package linkrec.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import linkrec.application.IncomingLinks;
import linkrec.application.SuggestLinks;
import linkrec.application.WikiReports;
import linkrec.application.WikiReports.WikiReport;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.RuleBook;
import linkrec.domain.training.Backtest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServiceOperationsTest {

  private static final String PATH = "/v1/linkrecommendations/wikipedia/sample/";
  private static final String ISLAND = "{\"wikitext\": \"A palm tree stands at the harbour.\"}";

  private final SampleDatasets datasets = new SampleDatasets();
  private final List<String> rejected = new ArrayList<>();
  private HttpService service;
  private RawHttp http;

  private void start(HttpServiceSettings settings) {
    start(settings, WikiReports.NONE, RuleBook.EMPTY);
  }

  private void start(HttpServiceSettings settings, WikiReports reports, RuleBook rules) {
    SuggestLinks suggestLinks =
        new SuggestLinks(
            datasets,
            request ->
                request.title().value().equals("Missing")
                    ? Optional.empty()
                    : Optional.of(new Article(request.title(), 7L, 41L, "A palm tree")),
            rules);
    service =
        HttpService.start(
            settings,
            new HttpServiceParts(
                suggestLinks,
                datasets,
                reports,
                rules,
                (wiki, page, target) -> rejected.add(wiki + ": " + page + " -> " + target),
                IncomingLinks.NONE));
    http = new RawHttp(service.port());
  }

  private static HttpServiceSettings settings(
      ServiceLimits limits, String prefix, List<String> origins, boolean feedback) {
    return new HttpServiceSettings("127.0.0.1", 0, limits, prefix, origins, feedback);
  }

  private static HttpServiceSettings usual() {
    return new HttpServiceSettings("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void isReadyWhenAWikiCanBeServed() throws IOException {
    start(usual());
    RawHttp.Answer ready = http.get("/readyz");
    datasets.current =
        () -> {
          throw new DatasetUnavailableException("anchors are missing");
        };
    RawHttp.Answer broken = http.get("/readyz");
    datasets.current = new SampleDatasets().current;
    RawHttp.Answer again = http.get("/readyz");

    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.json().path("ready").booleanValue()).isTrue();
    assertThat(broken.status()).isEqualTo(503);
    assertThat(broken.json().path("faults").path("samplewiki").stringValue())
        .isEqualTo("anchors are missing");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().has("faults")).isFalse();
  }

  @Test
  void tellsOfRulesThatAreNotFollowed() throws IOException {
    RuleBook faulty =
        new RuleBook() {
          @Override
          public WikiRules of(WikiId wiki) {
            return new WikiRules(WikiRules.NONE.rules(), "", "rules.json, line 3: wrong");
          }

          @Override
          public Optional<Map<PageTitle, java.util.Set<String>>> typesOf(
              WikiId wiki, java.util.Collection<PageTitle> titles) {
            return Optional.empty();
          }
        };
    start(usual(), WikiReports.NONE, faulty);

    assertThat(http.get("/readyz").json().path("faults").path("samplewiki").stringValue())
        .contains("line 3");
    assertThat(http.get("/v1/wikis").json().at("/wikis/0/fault").stringValue()).contains("line 3");
  }

  @Test
  void countsRequestsByWikiAndStatus() throws IOException {
    start(usual());
    http.post(PATH + "Island", ISLAND);
    http.get(PATH + "Missing");
    http.get("/v1/linkrecommendations/wikipedia/elsewhere/A");
    String metrics = http.get("/metrics").body();

    assertThat(metrics)
        .contains(
            "linkrec_requests_seconds_count{route=\"linkrecommendations\",status=\"200\","
                + "wiki=\"samplewiki\"} 1")
        .contains("status=\"404\",wiki=\"samplewiki\"} 1")
        .contains("status=\"400\",wiki=\"none\"} 1")
        .contains("linkrec_suggestions_total 2.0")
        .contains("linkrec_stage_seconds_count{stage=\"model\"} 1")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void listsWikisWithWhatIsKnownOfThem() throws IOException {
    WikiReport report =
        new WikiReport(
            SampleDatasets.WIKI,
            new LanguageCode("en"),
            "3",
            1_700_000_000,
            new TreeMap<>(Map.of("anchors", 2)),
            new TreeMap<>(Map.of("model", 99L, "model2", 77L)),
            new TreeMap<>(Map.of("model", "cc")),
            new TreeMap<>(Map.of("AUC", "0.9", "threshold for precision 0.75", "0.4")),
            List.of(new Backtest.Row(0.9, 10, Double.NaN, 0)),
            List.of(new Backtest.ScoreClass(0.5, 4, 0.55, 3)),
            List.of(new Backtest.Row(0.5, 7, 0.9, 0.6)),
            List.of(new Backtest.ScoreClass(0.9, 2, 0.95, 2)));
    start(usual(), wiki -> Optional.of(report), RuleBook.EMPTY);

    JsonNode wiki = http.get("/v1/wikis").json().at("/wikis/0");
    assertThat(wiki.path("wiki").stringValue()).isEqualTo("samplewiki");
    assertThat(wiki.path("edition").stringValue()).isEqualTo("3");
    assertThat(wiki.path("written_at").stringValue()).isEqualTo("2023-11-14T22:13:20Z");
    assertThat(wiki.at("/sizes/anchors").intValue()).isEqualTo(2);
    assertThat(wiki.at("/thresholds").toString())
        .isEqualTo("[{\"precision\":0.75,\"threshold\":0.4}]");
    assertThat(wiki.at("/backtest/0/precision").isNull()).isTrue();
    assertThat(wiki.at("/held_out/rows/0").toString())
        .isEqualTo("{\"articles\":7,\"precision\":0.9,\"recall\":0.6,\"threshold\":0.5}");
    assertThat(wiki.at("/held_out/scores/0/suggestions").intValue()).isEqualTo(2);
    assertThat(wiki.at("/scores/0/right").intValue()).isEqualTo(3);
    assertThat(http.get("/metrics").body())
        .contains("linkrec_model_info{wiki=\"samplewiki\",edition=\"3\",checksum=\"cc\"} 1")
        .contains("linkrec_edition_age_seconds{wiki=\"samplewiki\"} ");
  }

  @Test
  void worksBehindAPrefixTakenOffOrNot() throws IOException {
    start(settings(ServiceLimits.DEFAULT, "service/links/", List.of(), false));

    assertThat(http.post("/service/links" + PATH + "AC%2FDC", ISLAND).status()).isEqualTo(200);
    assertThat(http.post(PATH + "Island", ISLAND).status()).isEqualTo(200);
    assertThat(http.get("/service/links/healthz").status()).isEqualTo(200);
    assertThat(http.get("/service/links/").body()).contains("<html");
    assertThat(http.get("/service/links").header("Location")).isEqualTo("links/");
    assertThat(http.get("/service/linksome").status()).isEqualTo(404);
    assertThat(http.get("/service/links/apispec_1.json").json().at("/servers/0/url").stringValue())
        .isEqualTo("/service/links/");
  }

  @Test
  void letsOnlyNamedOriginsReadItsAnswers() throws IOException {
    start(settings(ServiceLimits.DEFAULT, "", List.of("https://a.example"), false));
    RawHttp.Answer known = http.post(PATH + "A", ISLAND, "Origin: https://a.example");
    RawHttp.Answer other = http.post(PATH + "A", ISLAND, "Origin: https://b.example");
    RawHttp.Answer preflight =
        http.send(
            "OPTIONS",
            PATH + "A",
            new byte[0],
            "Origin: https://a.example",
            "Access-Control-Request-Method: POST");

    assertThat(known.header("Access-Control-Allow-Origin")).isEqualTo("https://a.example");
    assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(other.status()).isEqualTo(200);
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
  }

  @Test
  void refusesMoreRequestsThanAnAddressMaySend() throws IOException {
    start(
        settings(
            new ServiceLimits(32, Duration.ofSeconds(1), Duration.ofSeconds(30), 3),
            "",
            List.of(),
            false));
    List<Integer> statuses = new ArrayList<>();
    RawHttp.Answer last = null;
    for (int i = 0; i < 10; i++) {
      last = http.get("/v1/wikis");
      statuses.add(last.status());
    }

    assertThat(statuses).startsWith(200, 200, 200).contains(429);
    assertThat(last.header("Retry-After")).isEqualTo("1");
    assertThat(last.json().path("message").stringValue()).contains("3 requests a second");
    assertThat(http.get("/healthz").status()).isEqualTo(200);
  }

  @Test
  void refusesWhatWaitsTooLongAndRecoversAtOnce() throws Exception {
    start(
        settings(
            new ServiceLimits(2, Duration.ofMillis(200), Duration.ofSeconds(30), 0),
            "",
            List.of(),
            false));
    CountDownLatch hold = new CountDownLatch(1);
    var usual = datasets.current;
    datasets.current =
        () -> {
          await(hold);
          return usual.get();
        };
    ExecutorService clients = Executors.newFixedThreadPool(6);
    try {
      List<Future<RawHttp.Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        answers.add(clients.submit(() -> http.post(PATH + "Island", ISLAND)));
      }
      Thread.sleep(1000);
      hold.countDown();
      int refused = 0;
      for (Future<RawHttp.Answer> answer : answers) {
        RawHttp.Answer got = answer.get();
        if (got.status() == 503) {
          refused++;
          assertThat(got.header("Retry-After")).isEqualTo("1");
          assertThat(got.json().path("message").stringValue()).contains("too much to do");
        } else {
          assertThat(got.status()).isEqualTo(200);
        }
      }
      assertThat(refused).isEqualTo(4);
      assertThat(http.post(PATH + "Island", ISLAND).status()).isEqualTo(200);
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void keepsAnsweringPostedArticlesWhileTheWikiIsSlow() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    SuggestLinks suggestLinks =
        new SuggestLinks(
            datasets,
            request -> {
              await(hold);
              return Optional.empty();
            });
    service =
        HttpService.start(
            settings(
                new ServiceLimits(2, Duration.ofMillis(200), Duration.ofSeconds(30), 0),
                "",
                List.of(),
                false),
            new HttpServiceParts(suggestLinks, datasets));
    http = new RawHttp(service.port());
    ExecutorService clients = Executors.newFixedThreadPool(4);
    try {
      List<Future<RawHttp.Answer>> fetched = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        fetched.add(clients.submit(() -> http.get(PATH + "Island")));
      }
      Thread.sleep(500);
      assertThat(http.post(PATH + "Island", ISLAND).status()).isEqualTo(200);
      hold.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (Future<RawHttp.Answer> answer : fetched) {
        statuses.add(answer.get().status());
      }
      assertThat(statuses).containsExactlyInAnyOrder(404, 404, 503, 503);
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void saysThatItEndedBeforeTheEndOfThePage() throws IOException {
    start(
        settings(
            new ServiceLimits(2, Duration.ofSeconds(1), Duration.ZERO, 0), "", List.of(), false));
    RawHttp.Answer answer = http.post(PATH + "Island", ISLAND);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/meta/truncated").booleanValue()).isTrue();
    assertThat(answer.json().path("links").isEmpty()).isTrue();
  }

  @Test
  void finishesAnswersBeforeItStops() throws Exception {
    start(usual());
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch hold = new CountDownLatch(1);
    var usual = datasets.current;
    datasets.current =
        () -> {
          asked.countDown();
          await(hold);
          return usual.get();
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<RawHttp.Answer> answer = threads.submit(() -> http.post(PATH + "Island", ISLAND));
      asked.await();
      Future<?> closing = threads.submit(service::close);
      Thread.sleep(300);
      assertThat(closing.isDone()).isFalse();
      hold.countDown();
      assertThat(answer.get().status()).isEqualTo(200);
      closing.get(20, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void takesVerdictsOnlyWhereTheyAreWanted() throws IOException {
    String verdict =
        "{\"wiki_domain\": \"sample\", \"page_title\": \"island\", \"link_target\": \"Harbour\","
            + " \"verdict\": \"%s\"}";
    start(usual());
    assertThat(http.post("/v1/feedback", verdict.formatted("rejected")).status()).isEqualTo(404);
    service.close();
    start(settings(ServiceLimits.DEFAULT, "", List.of(), true));

    assertThat(http.post("/v1/feedback", verdict.formatted("rejected")).status()).isEqualTo(204);
    assertThat(http.post("/v1/feedback", verdict.formatted("accepted")).status()).isEqualTo(204);
    assertThat(rejected).containsExactly("samplewiki: Island -> Harbour");
    RawHttp.Answer wrong = http.post("/v1/feedback", verdict.formatted("perhaps"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().path("field").stringValue()).isEqualTo("verdict");
    assertThat(
            http.post("/v1/feedback", verdict.formatted("rejected").replace("sample", "other"))
                .status())
        .isEqualTo(400);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
