package linkrec.adapter.mediawiki.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import linkrec.domain.DatasetUnavailableException;

/**
 * Makes requests until they are answered: what may pass (no connection, silence, 429, 5xx) is tried
 * again after a pause, anything else is not.
 */
final class HttpFetcher {

  private static final String USER_AGENT = "Linkrec (https://wikitech.wikimedia.org/wiki/Add_Link)";

  /** A list of all wikis has a hundredth of it. */
  private static final int LONGEST_TEXT = 1 << 20;

  private static final long LOOK_MILLIS = 100;

  private final DownloadSettings settings;
  private final HttpClient client;

  HttpFetcher(DownloadSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(settings.silence())
            .build();
  }

  /** One request failed in a way that may pass. */
  private static final class PassingException extends IOException {
    private static final long serialVersionUID = 1L;

    PassingException(String message) {
      super(message);
    }
  }

  /** A request that is tried again. */
  private interface Attempt<T> {
    T make() throws PassingException;
  }

  /** A short text; absent when it is not there (404). */
  Optional<String> text(URI address) {
    return patiently(
        address,
        () -> {
          CappedBody.Kept kept = new CappedBody.Kept(LONGEST_TEXT);
          HttpResponse<Void> answer =
              send(address, HttpRequest.newBuilder(address), info -> new CappedBody(kept), kept);
          if (answer.statusCode() == 404) {
            return Optional.empty();
          }
          require200(answer);
          return Optional.of(new String(kept.octets(), StandardCharsets.UTF_8));
        });
  }

  /** A file, from where it was left off where the server can; appended to what is there. */
  void intoFile(URI address, Path file, LongConsumer progress) {
    patiently(
        address,
        () -> {
          long before = size(file);
          HttpRequest.Builder request = HttpRequest.newBuilder(address);
          if (before > 0) {
            request.header("Range", "bytes=" + before + "-");
          }
          CappedBody.Appended appended =
              new CappedBody.Appended(file, settings.mostOctets(), progress);
          HttpResponse<Void> answer =
              send(
                  address,
                  request,
                  info -> {
                    appended.begin(info.statusCode(), before, range(info));
                    return new CappedBody(appended);
                  },
                  appended);
          if (answer.statusCode() == 416) {
            // What is there is as long as the file or longer: the checksum will say.
            return true;
          }
          if (answer.statusCode() != 206 || before == 0) {
            require200(answer);
          }
          return true;
        });
  }

  private static String range(HttpResponse.ResponseInfo info) {
    return info.headers().firstValue("Content-Range").orElse("");
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void require200(HttpResponse<?> answer) throws PassingException {
    int status = answer.statusCode();
    if (status == 429 || status >= 500) {
      throw new PassingException("it answered with status " + status);
    }
    if (status != 200) {
      throw new DatasetUnavailableException(
          answer.uri() + " answered with status " + status + ", expected 200");
    }
  }

  private <T> T patiently(URI address, Attempt<T> attempt) {
    Duration pause = settings.firstPause();
    for (int number = 1; ; number++) {
      try {
        return attempt.make();
      } catch (PassingException e) {
        if (number == settings.attempts()) {
          throw new DatasetUnavailableException(
              address + " cannot be fetched: " + e.getMessage() + ", " + number + " times", e);
        }
        sleep(pause);
        pause = pause.multipliedBy(2);
      }
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatasetUnavailableException("interrupted", e);
    }
  }

  /** Waits for an answer as long as something comes. */
  private HttpResponse<Void> send(
      URI address,
      HttpRequest.Builder request,
      HttpResponse.BodyHandler<Void> handler,
      CappedBody.Target target)
      throws PassingException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request.header("User-Agent", USER_AGENT).build(), handler);
    long start = System.nanoTime();
    while (true) {
      try {
        return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        requireNews(address, start, answer, target);
      } catch (ExecutionException e) {
        throw failure(address, e.getCause() == null ? e : e.getCause());
      } catch (InterruptedException e) {
        giveUp(answer, target);
        Thread.currentThread().interrupt();
        throw new DatasetUnavailableException("interrupted", e);
      }
    }
  }

  private void requireNews(
      URI address, long start, CompletableFuture<?> answer, CappedBody.Target target)
      throws PassingException {
    long now = System.nanoTime();
    if (now - Math.max(start, target.lastOctets()) > settings.silence().toNanos()) {
      giveUp(answer, target);
      throw new PassingException("nothing came for " + settings.silence().toMillis() + " ms");
    }
    if (now - start > settings.wholeTime().toNanos()) {
      giveUp(answer, target);
      throw new DatasetUnavailableException(
          address + " takes longer than " + settings.wholeTime().toMillis() + " ms");
    }
  }

  /** Takes nothing more of an answer. */
  private static void giveUp(CompletableFuture<?> answer, CappedBody.Target target) {
    answer.cancel(true);
    try {
      target.end();
    } catch (IOException e) {
      // What is on disk is summed later.
    }
  }

  private static PassingException failure(URI address, Throwable cause) {
    if (cause instanceof CappedBody.TooLargeException) {
      throw new DatasetUnavailableException(address + ": " + cause.getMessage(), cause);
    }
    String message = cause.getMessage();
    return new PassingException(message == null ? cause.getClass().getSimpleName() : message);
  }
}
