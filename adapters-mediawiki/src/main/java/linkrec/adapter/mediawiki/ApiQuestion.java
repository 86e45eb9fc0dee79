package linkrec.adapter.mediawiki;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import linkrec.domain.WikiUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * One question to a wiki's API, from asking to the body of the answer, within one limit of time.
 * Redirections are followed at most {@value #MOST_REDIRECTIONS} times and only to where the
 * settings allow. Answers 429 and 5xx are asked for again, {@value #MOST_ATTEMPTS} times in all,
 * after the time that {@code Retry-After} names (RFC 9110, section 10.2.3), else after a short one
 * that doubles; not at all where that would be too late. For one thread.
 */
final class ApiQuestion {

  private static final String USER_AGENT = "linkrecommendation";
  private static final int MOST_REDIRECTIONS = 10;
  private static final int MOST_ATTEMPTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /** Later than anybody waits. */
  private static final Duration FAR = Duration.ofDays(1);

  /** A page has at most 2 MiB; escaped in JSON six times that, in the rarest case. */
  private static final int MOST_OCTETS = 16 * 1024 * 1024;

  private final HttpClient client;
  private final ActionApiSettings settings;
  private final URI api;
  private final long end;

  ApiQuestion(HttpClient client, ActionApiSettings settings, URI api) {
    this.client = client;
    this.settings = settings;
    this.api = api;
    this.end = System.nanoTime() + settings.wholeTimeout().toNanos();
  }

  /**
   * The body of the answer.
   *
   * @throws WikiUnavailableException when there is none
   */
  byte[] ask(String query) {
    URI address = URI.create(api + "?" + query);
    Duration pause = FIRST_PAUSE;
    int redirections = 0;
    int attempts = 1;
    while (true) {
      HttpResponse<byte[]> response = send(address);
      int status = response.statusCode();
      if (status == 200) {
        return response.body();
      }
      if (isRedirection(status)) {
        redirections++;
        if (redirections > MOST_REDIRECTIONS) {
          throw broken(api, new IOException("more than " + MOST_REDIRECTIONS + " redirections"));
        }
        address = redirected(address, response);
        continue;
      }
      boolean again = status == 429 || status >= 500;
      if (!again || attempts == MOST_ATTEMPTS || !rest(response, pause)) {
        throw broken(api, new IOException("it answered with status " + status));
      }
      attempts++;
      pause = pause.multipliedBy(2);
    }
  }

  private static boolean isRedirection(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private URI redirected(URI from, HttpResponse<byte[]> response) {
    String location = response.headers().firstValue("Location").orElse("");
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw broken(api, new IOException("it redirects to no address", e));
    }
    if (!settings.allowsRedirection(api, to)) {
      throw broken(
          api,
          new IOException(
              "it redirects to "
                  + to.getScheme()
                  + "://"
                  + to.getRawAuthority()
                  + ", which is no host of that wiki"));
    }
    return to;
  }

  /** Waits before the next attempt; false where that would be too late. */
  private boolean rest(HttpResponse<byte[]> response, Duration usual) {
    Duration pause =
        response.headers().firstValue("Retry-After").map(ApiQuestion::wanted).orElse(usual);
    if (pause.toNanos() >= end - System.nanoTime()) {
      return false;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Seconds, or a date; a text that is neither counts as a day. */
  private static Duration wanted(String retryAfter) {
    String text = retryAfter.strip();
    if (text.matches("[0-9]{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      long seconds = ChronoUnit.SECONDS.between(ZonedDateTime.now(date.getZone()), date);
      return Duration.ofSeconds(Math.max(0, Math.min(seconds, FAR.toSeconds())));
    } catch (DateTimeParseException e) {
      return FAR;
    }
  }

  private HttpResponse<byte[]> send(URI address) {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw slow(null);
    }
    CompletableFuture<HttpResponse<byte[]>> answer;
    try {
      answer = client.sendAsync(request(address, left), info -> new BoundedBody(MOST_OCTETS));
    } catch (IllegalArgumentException e) {
      throw broken(api, new IOException("the address cannot be asked", e));
    }
    try {
      return answer.get(left, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw slow(e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw cause instanceof HttpTimeoutException ? slow(cause) : broken(api, cause);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw broken(api, e);
    }
  }

  private HttpRequest request(URI address, long left) {
    URI proxy = settings.proxy();
    URI target =
        proxy == null
            ? address
            : URI.create(
                origin(proxy)
                    + address.getRawPath()
                    + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    HttpRequest.Builder http =
        HttpRequest.newBuilder(target)
            .header("User-Agent", USER_AGENT)
            .timeout(Duration.ofNanos(left));
    if (proxy != null) {
      http.header("Host", address.getRawAuthority());
    }
    return http.build();
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  static WikiUnavailableException broken(URI api, Throwable cause) {
    String why = cause.getMessage();
    return WikiUnavailableException.broken(
        "the wiki's API at "
            + api
            + " gave no article: "
            + (why == null ? cause.getClass().getSimpleName() : why),
        cause);
  }

  private WikiUnavailableException slow(@Nullable Throwable cause) {
    Throwable reason = cause == null ? new TimeoutException("no time left") : cause;
    return WikiUnavailableException.slow(
        "the wiki's API at "
            + api
            + " took longer than "
            + settings.wholeTimeout().toMillis()
            + " ms",
        reason);
  }
}
