package linkrec.adapter.mediawiki;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import linkrec.domain.WikiUnavailableException;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleRequest;
import linkrec.domain.page.Articles;

/**
 * Articles as the wiki itself has them now, one request an article, not kept. The article's title
 * is the one that the wiki answers with: with a revision asked for, the title asked for plays no
 * part.
 *
 * <p>Asks as <a href="https://www.mediawiki.org/wiki/API:Revisions">API:Revisions</a> describes.
 * Redirections are not followed.
 */
public final class ActionApiArticles implements Articles {

  private static final String USER_AGENT = "linkrecommendation";

  /** A page has at most 2 MiB; escaped in JSON six times that, in the rarest case. */
  private static final int MOST_OCTETS = 16 * 1024 * 1024;

  static {
    // The JDK lets nobody set the Host header, which a proxy in the wiki's stead needs, unless told
    // so before the first client is made.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private final ActionApiSettings settings;
  private final HttpClient client;

  public ActionApiArticles(ActionApiSettings settings) {
    this.settings = settings;
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
    HttpResponse<byte[]> response = send(request, api);
    if (response.statusCode() != 200) {
      throw broken(api, new IOException("it answered with status " + response.statusCode()));
    }
    try {
      return new RevisionsAnswer(response.body()).article();
    } catch (IOException e) {
      throw broken(api, e);
    }
  }

  private HttpResponse<byte[]> send(ArticleRequest request, URI api) {
    CompletableFuture<HttpResponse<byte[]>> answer;
    try {
      answer = client.sendAsync(http(request, api), info -> new BoundedBody(MOST_OCTETS));
    } catch (IllegalArgumentException e) {
      throw broken(api, new IOException("the address cannot be asked", e));
    }
    try {
      return answer.get(settings.wholeTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw slow(api, e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof java.net.http.HttpTimeoutException) {
        throw slow(api, cause);
      }
      throw broken(api, cause);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw broken(api, e);
    }
  }

  private HttpRequest http(ArticleRequest request, URI api) {
    Long revision = request.revisionId();
    String which =
        revision == null
            ? "titles=" + encoded(request.title().value()) + "&rvlimit=1"
            : "revids=" + revision;
    URI proxy = settings.proxy();
    URI target = proxy == null ? api : URI.create(origin(proxy) + api.getRawPath());
    HttpRequest.Builder http =
        HttpRequest.newBuilder(
                URI.create(
                    target
                        + "?action=query&format=json&formatversion=2&prop=revisions"
                        + "&rvprop=content%7Cids&rvslots=main&"
                        + which))
            .header("User-Agent", USER_AGENT)
            .timeout(settings.wholeTimeout());
    if (proxy != null) {
      http.header("Host", api.getRawAuthority());
    }
    return http.build();
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static WikiUnavailableException broken(URI api, Throwable cause) {
    String why = cause.getMessage();
    return WikiUnavailableException.broken(
        "the wiki's API at "
            + api
            + " gave no article: "
            + (why == null ? cause.getClass().getSimpleName() : why),
        cause);
  }

  private WikiUnavailableException slow(URI api, Throwable cause) {
    return WikiUnavailableException.slow(
        "the wiki's API at "
            + api
            + " took longer than "
            + settings.wholeTimeout().toMillis()
            + " ms",
        cause);
  }
}
