package linkrec.adapter.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import linkrec.domain.WikiUnavailableException;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleRequest;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionApiArticlesTest {

  private static final WikiId WIKI = WikiId.of("wikipedia", "bat_smg");
  private static final String ISLAND =
      """
      {"batchcomplete": true, "query": {"pages": [{"pageid": 12, "ns": 0, "title": "Isle A",
        "revisions": [{"revid": 34, "parentid": 30, "slots": {"main": {
          "contentmodel": "wikitext", "contentformat": "text/x-wiki",
          "content": "An \\u00eele \\ud83c\\udf34"}}}]}]}}""";

  private interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Behaviour behaviour;
  private volatile String query = "";
  private volatile String path = "";
  private volatile String userAgent = "";
  private volatile String host = "";
  private ActionApiSettings settings;

  @BeforeEach
  void startWiki() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          query = exchange.getRequestURI().getRawQuery();
          path = exchange.getRequestURI().getRawPath();
          userAgent = exchange.getRequestHeaders().getFirst("User-Agent");
          host = exchange.getRequestHeaders().getFirst("Host");
          try (exchange) {
            behaviour.answer(exchange);
          }
        });
    server.start();
    settings =
        new ActionApiSettings(null, null, Duration.ofSeconds(2), Duration.ofSeconds(5))
            .at(address() + "/w", null);
  }

  @AfterEach
  void stopWiki() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void readsTheLatestRevisionOfATitle() {
    behaviour = answering(200, ISLAND);

    Optional<Article> article = find("Isle A", null);

    assertThat(article)
        .contains(new Article(new PageTitle("Isle A"), 12L, 34L, "An \u00eele \uD83C\uDF34"));
    assertThat(path).isEqualTo("/w/api.php");
    assertThat(query)
        .isEqualTo(
            "action=query&format=json&formatversion=2&prop=revisions&rvprop=content%7Cids"
                + "&rvslots=main&titles=Isle+A&rvlimit=1");
    assertThat(userAgent).isEqualTo("linkrecommendation");
  }

  @Test
  void asksForARevisionByItsNumberAlone() {
    behaviour = answering(200, ISLAND);

    assertThat(find("Something else", 34L)).isPresent();
    assertThat(query).endsWith("&rvslots=main&revids=34");
  }

  @Test
  void writesTitlesOfAnyScriptIntoTheAddress() {
    behaviour = answering(200, ISLAND);

    find("C++ & \u4EAC?", null);

    assertThat(query).contains("titles=C%2B%2B+%26+%E4%BA%AC%3F&");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\": {\"pages\": [{\"ns\": 0, \"title\": \"A\", \"missing\": true}]}}",
        "{\"query\": {\"pages\": [{\"title\": \"<\", \"invalidreason\": \"x\", \"invalid\": true}]}}",
        "{\"query\": {\"pages\": [{\"ns\": -1, \"title\": \"Special:A\", \"special\": true}]}}",
        "{\"query\": {\"badrevids\": {\"5\": {\"revid\": 5, \"missing\": true}}}}",
        "{\"query\": {\"interwiki\": [{\"title\": \"de:A\", \"iw\": \"de\"}]}}",
        "{\"query\": {\"pages\": [{\"pageid\": 1, \"title\": \"A\", \"revisions\":"
            + " [{\"revid\": 2, \"slots\": {\"main\": {\"texthidden\": true}}}]}]}}"
      })
  void findsNothingWhereTheWikiHasNothing(String answer) {
    behaviour = answering(200, answer);

    assertThat(find("A", 5L)).isEmpty();
  }

  @Test
  void asksNobodyForATitleThatCannotBe() {
    behaviour = answering(500, "");

    assertThat(find("A|B", null)).isEmpty();
    assertThat(query).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "null",
        "{\"batchcomplete\": true}",
        "{\"error\": {\"code\": \"readonly\"}}",
        "{\"query\": {\"pages\": []}}",
        "{\"query\": {\"pages\": [{\"pageid\": 1, \"title\": \"A\", \"revisions\": []}]}}",
        "{\"query\": {\"pages\": [{\"pageid\": \"1\", \"title\": \"A\", \"revisions\":"
            + " [{\"revid\": 2, \"slots\": {\"main\": {\"content\": \"x\"}}}]}]}}"
      })
  void saysSoWhenTheAnswerIsNone(String answer) {
    behaviour = answering(200, answer);

    assertThatThrownBy(() -> find("A", null))
        .isInstanceOf(WikiUnavailableException.class)
        .hasMessageContaining(address() + "/w/api.php")
        .matches(failure -> !((WikiUnavailableException) failure).tooSlow());
  }

  @ParameterizedTest
  @ValueSource(ints = {304, 403, 429, 500, 503})
  void saysSoWhenTheStatusIsAnother(int status) {
    behaviour = answering(status, ISLAND);

    assertThatThrownBy(() -> find("A", null))
        .isInstanceOf(WikiUnavailableException.class)
        .hasMessageContaining("status " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void asksAgainWhereTheWikiIsBusy(int status) {
    behaviour = inTurn(answering(status, ""), answering(status, ""), answering(200, ISLAND));

    assertThat(find("Isle A", null)).isPresent();
    assertThat(requests.get()).isEqualTo(3);
  }

  @Test
  void doesNotAskAgainWhereTheWikiRefuses() {
    behaviour = inTurn(answering(403, ""), answering(200, ISLAND));

    assertThatThrownBy(() -> find("Isle A", null)).isInstanceOf(WikiUnavailableException.class);
    assertThat(requests.get()).isEqualTo(1);
  }

  @Test
  void waitsAsLongAsTheWikiSays() {
    behaviour = inTurn(waiting("1"), answering(200, ISLAND));
    long start = System.nanoTime();

    assertThat(find("Isle A", null)).isPresent();
    assertThat(System.nanoTime() - start).isGreaterThan(950_000_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "Fri, 31 Dec 9999 23:59:59 GMT", "soon", "-1", "999999999999"})
  void doesNotWaitLongerThanItHasTime(String retryAfter) {
    behaviour = inTurn(waiting(retryAfter), answering(200, ISLAND));
    long start = System.nanoTime();

    assertThatThrownBy(() -> find("Isle A", null))
        .isInstanceOf(WikiUnavailableException.class)
        .hasMessageContaining("status 503");
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }

  @Test
  void takesADateAsTheTimeToWait() {
    behaviour = inTurn(waiting("Sat, 01 Jan 2000 00:00:00 GMT"), answering(200, ISLAND));

    assertThat(find("Isle A", null)).isPresent();
  }

  @Test
  void followsRedirectionsOfTheSameHost() {
    behaviour =
        exchange ->
            (path.equals("/other/api.php")
                    ? answering(200, ISLAND)
                    : redirecting("/other/api.php?" + query))
                .answer(exchange);

    assertThat(find("Isle A", null)).isPresent();
    assertThat(requests.get()).isEqualTo(2);
  }

  @Test
  void doesNotGoRoundForEver() {
    behaviour = redirecting("/w/api.php");

    assertThatThrownBy(() -> find("A", null))
        .isInstanceOf(WikiUnavailableException.class)
        .hasMessageContaining("more than 10 redirections");
    assertThat(requests.get()).isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/w/api.php",
        "http://169.254.169.254/latest",
        "http://localhost/",
        "//example.org/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "http://user@127.0.0.1/",
        "http://[::1]/",
        "::"
      })
  void goesToNoOtherHost(String location) {
    behaviour = redirecting(location);

    assertThatThrownBy(() -> find("A", null))
        .isInstanceOf(WikiUnavailableException.class)
        .hasMessageContaining("redirects to");
    assertThat(requests.get()).isEqualTo(1);
  }

  @Test
  void followsTheWikiToItsNewNameThroughTheProxy() {
    settings = ActionApiSettings.DEFAULT.at(null, address());
    behaviour =
        exchange ->
            (host.equals("sgs.wikipedia.org")
                    ? answering(200, ISLAND)
                    : redirecting("https://sgs.wikipedia.org/w/api.php?" + query))
                .answer(exchange);

    assertThat(find("Isle A", null)).isPresent();
    assertThat(host).isEqualTo("sgs.wikipedia.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sgs.wikipedia.org/w/api.php",
        "https://wikipedia.org/w/api.php",
        "https://a.b.wikipedia.org/w/api.php",
        "https://evilwikipedia.org/w/api.php",
        "https://sgs.wiktionary.org/w/api.php",
        "https://sgs.wikipedia.org:8443/w/api.php"
      })
  void followsToNoHostOfAnotherProject(String location) {
    settings = ActionApiSettings.DEFAULT.at(null, address());
    behaviour = redirecting(location);

    assertThatThrownBy(() -> find("A", null))
        .isInstanceOf(WikiUnavailableException.class)
        .hasMessageContaining("no host of that wiki");
  }

  @Test
  void leavesAWikiAloneThatFailsAgainAndAgain() throws InterruptedException {
    CircuitBreakerConfig nervous =
        CircuitBreakerConfig.custom()
            .slidingWindowSize(4)
            .minimumNumberOfCalls(4)
            .waitDurationInOpenState(Duration.ofMillis(300))
            .permittedNumberOfCallsInHalfOpenState(1)
            .recordExceptions(WikiUnavailableException.class)
            .build();
    ActionApiArticles articles = new ActionApiArticles(settings, nervous);
    ArticleRequest request = new ArticleRequest(WIKI, new PageTitle("A"), null);
    behaviour = answering(403, "");
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> articles.find(request)).hasMessageContaining("status 403");
    }
    behaviour = answering(200, ISLAND);

    assertThatThrownBy(() -> articles.find(request))
        .isInstanceOf(WikiUnavailableException.class)
        .hasMessageContaining("asked again soon");
    assertThat(requests.get()).isEqualTo(4);
    Thread.sleep(400);
    assertThat(articles.find(request)).isPresent();
  }

  @Test
  void saysSoWhenNobodyListens() {
    server.stop(0);

    assertThatThrownBy(() -> find("A", null)).isInstanceOf(WikiUnavailableException.class);
  }

  @Test
  void doesNotWaitForEverForTheAnswerToBegin() {
    behaviour = exchange -> sleep();
    settings = quick();

    assertThatThrownBy(() -> find("A", null))
        .isInstanceOf(WikiUnavailableException.class)
        .matches(failure -> ((WikiUnavailableException) failure).tooSlow());
  }

  @Test
  void doesNotWaitForEverForTheAnswerToEnd() {
    behaviour =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          sleep();
        };
    settings = quick();

    assertThatThrownBy(() -> find("A", null))
        .isInstanceOf(WikiUnavailableException.class)
        .matches(failure -> ((WikiUnavailableException) failure).tooSlow());
  }

  @Test
  void stopsReadingAnAnswerWithoutEnd() {
    behaviour =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] part = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
          OutputStream body = exchange.getResponseBody();
          while (!Thread.currentThread().isInterrupted()) {
            body.write(part);
          }
        };

    assertThatThrownBy(() -> find("A", null))
        .isInstanceOf(WikiUnavailableException.class)
        .hasMessageContaining("larger than 16777216 octets");
  }

  @Test
  void sendsTheWikisHostThroughTheProxy() {
    behaviour = answering(200, ISLAND);
    settings = ActionApiSettings.DEFAULT.at(null, address());

    assertThat(find("Isle A", null)).isPresent();
    assertThat(host).isEqualTo("bat-smg.wikipedia.org");
    assertThat(path).isEqualTo("/w/api.php");
  }

  @Test
  void findsTheAddressOfAWikiByItsId() {
    assertThat(ActionApiSettings.DEFAULT.apiOf(WikiId.of("wiktionary", "zh-min-nan")))
        .hasToString("https://zh-min-nan.wiktionary.org/w/api.php");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://a.org/", "a.org", "file:///etc"})
  void refusesAnAddressThatIsNotHttp(String address) {
    assertThatThrownBy(() -> ActionApiSettings.DEFAULT.at(address, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(address);
  }

  private Optional<Article> find(String title, Long revision) {
    return new ActionApiArticles(settings)
        .find(new ArticleRequest(WIKI, new PageTitle(title), revision));
  }

  private ActionApiSettings quick() {
    return new ActionApiSettings(
        settings.base(), null, Duration.ofMillis(200), Duration.ofMillis(300));
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static Behaviour answering(int status, String body) {
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    return exchange -> {
      exchange.getResponseHeaders().set("Location", "/elsewhere");
      exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
      exchange.getResponseBody().write(octets);
    };
  }

  private static Behaviour redirecting(String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(301, -1);
    };
  }

  private static Behaviour waiting(String retryAfter) {
    return exchange -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      exchange.sendResponseHeaders(503, -1);
    };
  }

  /** One behaviour a request, the last one for all that follow. */
  private Behaviour inTurn(Behaviour... behaviours) {
    return exchange -> behaviours[Math.min(requests.get(), behaviours.length) - 1].answer(exchange);
  }

  private static void sleep() {
    try {
      Thread.sleep(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
