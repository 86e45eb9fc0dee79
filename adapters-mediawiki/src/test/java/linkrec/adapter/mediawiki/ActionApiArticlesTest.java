package linkrec.adapter.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  @ValueSource(ints = {301, 403, 429, 500, 503})
  void saysSoWhenTheStatusIsAnother(int status) {
    behaviour = answering(status, ISLAND);

    assertThatThrownBy(() -> find("A", null))
        .isInstanceOf(WikiUnavailableException.class)
        .hasMessageContaining("status " + status);
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

  private static void sleep() {
    try {
      Thread.sleep(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
