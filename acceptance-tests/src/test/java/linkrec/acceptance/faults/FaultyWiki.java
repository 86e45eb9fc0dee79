package linkrec.acceptance.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import linkrec.acceptance.tools.DumpArticles.DumpArticle;
import tools.jackson.databind.json.JsonMapper;

/** A wiki's Action API that gives the articles of a dump, or fails as it is told to. */
final class FaultyWiki implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long SLOW_MILLIS = 2_000;
  private static final long SILENT_MILLIS = 60_000;

  static {
    // Else every answer waits for the other side to acknowledge its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** How it answers. */
  enum Mood {
    WELL,
    SLOW,
    SILENT,
    DOWN,
    BUSY,
    WRONG_JSON,
    NO_JSON,
    WITHOUT_END,
    REDIRECTS_IN_A_CIRCLE,
    REDIRECTS_TO_AN_INSIDE_ADDRESS;

    /** As people write it. */
    String inWords() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether a right answer may still come. */
    boolean mayAnswer() {
      return this == WELL || this == SLOW;
    }
  }

  private final Map<String, DumpArticle> articles = new HashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger insideRequests = new AtomicInteger();
  private final HttpServer inside;
  private final int port;
  private HttpServer server;
  private volatile Mood mood = Mood.WELL;

  private FaultyWiki(List<DumpArticle> articles) throws IOException {
    articles.forEach(article -> this.articles.put(article.title(), article));
    server = listening(0);
    port = server.getAddress().getPort();
    inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inside.createContext(
        "/",
        exchange -> {
          insideRequests.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    inside.start();
  }

  static FaultyWiki of(List<DumpArticle> articles) {
    try {
      return new FaultyWiki(articles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpServer listening(int wantedPort) throws IOException {
    HttpServer listening =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort), 1000);
    listening.setExecutor(threads);
    listening.createContext("/w/api.php", this::answer);
    listening.start();
    return listening;
  }

  /** What {@code MEDIAWIKI_API_BASE_URL} is set to. */
  String address() {
    return "http://127.0.0.1:" + port + "/w/";
  }

  /** How many requests went where no wiki may send anybody. */
  int insideRequests() {
    return insideRequests.get();
  }

  /** From now on it answers like this. */
  void become(Mood next) {
    try {
      if (next == Mood.DOWN && mood != Mood.DOWN) {
        server.stop(0);
      } else if (next != Mood.DOWN && mood == Mood.DOWN) {
        server = listening(port);
      }
      mood = next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (mood) {
        case SLOW -> {
          pause(SLOW_MILLIS);
          send(exchange, 200, article(exchange));
        }
        case SILENT -> pause(SILENT_MILLIS);
        case BUSY -> send(exchange, 503, "{\"error\": {\"code\": \"busy\"}}");
        case WRONG_JSON -> send(exchange, 200, "{\"query\": {\"pages\": [[1, \"two\"], 3]}}");
        case NO_JSON -> send(exchange, 200, "<!DOCTYPE html><title>Wikimedia Error</title>");
        case WITHOUT_END -> sendForEver(exchange);
        case REDIRECTS_IN_A_CIRCLE -> redirect(exchange, exchange.getRequestURI().toString());
        case REDIRECTS_TO_AN_INSIDE_ADDRESS ->
            redirect(exchange, "http://127.0.0.1:" + inside.getAddress().getPort() + "/w/api.php");
        default -> send(exchange, 200, article(exchange));
      }
    }
  }

  private String article(HttpExchange exchange) {
    String title = "";
    for (String parameter : exchange.getRequestURI().getRawQuery().split("&")) {
      if (parameter.startsWith("titles=")) {
        title = URLDecoder.decode(parameter.substring("titles=".length()), StandardCharsets.UTF_8);
      }
    }
    DumpArticle article = articles.get(title.replace('_', ' '));
    if (article == null) {
      return JSON.writeValueAsString(
          Map.of("query", Map.of("pages", List.of(Map.of("title", title, "missing", true)))));
    }
    return JSON.writeValueAsString(
        Map.of(
            "batchcomplete",
            true,
            "query",
            Map.of(
                "pages",
                List.of(
                    Map.of(
                        "pageid",
                        article.pageId(),
                        "ns",
                        0,
                        "title",
                        article.title(),
                        "revisions",
                        List.of(
                            Map.of(
                                "revid",
                                article.revisionId(),
                                "slots",
                                Map.of(
                                    "main",
                                    Map.of(
                                        "contentmodel",
                                        "wikitext",
                                        "contentformat",
                                        "text/x-wiki",
                                        "content",
                                        article.wikitext())))))))));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, octets.length);
    exchange.getResponseBody().write(octets);
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  /** Until nobody reads any more. */
  private static void sendForEver(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    byte[] some = "{\"query\": {\"pages\": [{\"title\": \"".getBytes(StandardCharsets.UTF_8);
    try {
      while (true) {
        body.write(some);
      }
    } catch (IOException expected) {
      // The reader has had enough.
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (mood != Mood.DOWN) {
      server.stop(0);
    }
    inside.stop(0);
    threads.shutdownNow();
  }
}
