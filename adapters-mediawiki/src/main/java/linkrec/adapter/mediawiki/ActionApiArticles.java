package linkrec.adapter.mediawiki;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import linkrec.domain.WikiUnavailableException;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleRequest;
import linkrec.domain.page.Articles;

/**
 * Articles as the wiki itself has them now, one request an article, not kept. The article's title
 * is the one that the wiki answers with: with a revision asked for, the title asked for plays no
 * part.
 *
 * <p>Asks as <a href="https://www.mediawiki.org/wiki/API:Revisions">API:Revisions</a> describes;
 * redirections, busy answers and failures are dealt with as {@link ApiQuestion} says. A wiki that
 * fails again and again is left alone for a while: then every answer is a failure at once.
 */
public final class ActionApiArticles implements Articles {

  /** Half of the last 20 answers wrong or late: nothing is asked for 10 seconds, then three. */
  private static final CircuitBreakerConfig BREAKER =
      CircuitBreakerConfig.custom()
          .slidingWindowSize(20)
          .minimumNumberOfCalls(10)
          .failureRateThreshold(50)
          .waitDurationInOpenState(Duration.ofSeconds(10))
          .permittedNumberOfCallsInHalfOpenState(3)
          .recordExceptions(WikiUnavailableException.class)
          .build();

  static {
    // The JDK lets nobody set the Host header, which a proxy in the wiki's stead needs, unless told
    // so before the first client is made.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private final ActionApiSettings settings;
  private final HttpClient client;
  private final CircuitBreakerRegistry breakers;

  public ActionApiArticles(ActionApiSettings settings) {
    this(settings, BREAKER);
  }

  ActionApiArticles(ActionApiSettings settings, CircuitBreakerConfig breaker) {
    this.settings = settings;
    this.breakers = CircuitBreakerRegistry.of(breaker);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  @Override
  public Optional<Article> find(ArticleRequest request) {
    if (request.revisionId() == null && request.title().value().indexOf('|') >= 0) {
      // No title has a bar; the API would read two titles.
      return Optional.empty();
    }
    URI api = settings.apiOf(request.wiki());
    CircuitBreaker breaker = breakers.circuitBreaker(api.getRawAuthority());
    try {
      return breaker.executeSupplier(() -> ask(api, request));
    } catch (CallNotPermittedException e) {
      throw WikiUnavailableException.broken(
          "the wiki's API at " + api + " has failed again and again; it is asked again soon", e);
    }
  }

  private Optional<Article> ask(URI api, ArticleRequest request) {
    byte[] body = new ApiQuestion(client, settings, api).ask(query(request));
    try {
      return new RevisionsAnswer(body).article();
    } catch (IOException e) {
      throw ApiQuestion.broken(api, e);
    }
  }

  private static String query(ArticleRequest request) {
    Long revision = request.revisionId();
    String which =
        revision == null
            ? "titles="
                + URLEncoder.encode(request.title().value(), StandardCharsets.UTF_8)
                + "&rvlimit=1"
            : "revids=" + revision;
    return "action=query&format=json&formatversion=2&prop=revisions"
        + "&rvprop=content%7Cids&rvslots=main&"
        + which;
  }
}
