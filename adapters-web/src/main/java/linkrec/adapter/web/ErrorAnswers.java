package linkrec.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import linkrec.adapter.web.json.ErrorJson;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.WikiUnavailableException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.page.WikiId;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place that says which status and body an exception becomes. */
@RestControllerAdvice
final class ErrorAnswers {

  private static final Logger LOGGER = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final int RETRY_SECONDS_WHEN_BUSY = 1;
  private static final int RETRY_SECONDS_WITHOUT_DATASETS = 10;

  private static final Map<Integer, String> MESSAGES =
      Map.of(
          400, "the request cannot be read: its first line, a header or its path is malformed",
          404, "there is nothing at this path",
          405, "this path does not take that method",
          408, "the request took too long to arrive",
          413, "the request is too large",
          414, "the path is too long",
          431, "the headers are too large",
          501, "the request asks for something that this server does not do",
          503, "the service cannot answer now");

  private final Datasets datasets;

  /**
   * @param datasets the wikis that an answer about an impossible wiki names
   */
  ErrorAnswers(Datasets datasets) {
    this.datasets = datasets;
  }

  /** What a status means when nothing more is known. */
  static String messageOf(int status) {
    String general = status < 500 ? "the request was refused" : "the service failed";
    return MESSAGES.getOrDefault(status, general);
  }

  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<ErrorJson> answer(Exception failure, HttpServletRequest request) {
    if (failure instanceof ErrorResponse refused) {
      return refused(request, refused);
    }
    if (failure instanceof ClientAbortException) {
      return null;
    }
    return json(refusal(failure, RequestIdValve.of(request)));
  }

  /** None when the datasets cannot be asked, which is not what the answer is about. */
  private List<WikiId> wikis() {
    try {
      return datasets.wikis();
    } catch (DatasetUnavailableException e) {
      return List.of();
    }
  }

  /** The same for what is answered within something larger. */
  ResponseEntity<byte[]> inJson(Exception failure, String requestId) {
    Refusal refusal = refusal(failure, requestId);
    return Answering.json(refusal.status(), refusal.body());
  }

  /**
   * @param retryAfter after so many seconds the same request may be answered; 0 where it never is
   */
  private record Refusal(int status, ErrorJson body, int retryAfter) {

    Refusal(int status, ErrorJson body) {
      this(status, body, 0);
    }

    Refusal after(int seconds) {
      return new Refusal(status, body, seconds);
    }
  }

  private Refusal refusal(Exception failure, String requestId) {
    if (failure instanceof InvalidRequestException invalid) {
      return new Refusal(400, ErrorJson.from(invalid, wikis(), requestId));
    }
    if (failure instanceof RequestPath.NoSuchPathException) {
      return refusal(404, null, failure, requestId);
    }
    if (failure instanceof BodyReader.SlowBodyException) {
      return refusal(408, null, failure, requestId);
    }
    if (failure instanceof BodyTooLargeException tooLarge) {
      return refusal(413, tooLarge.field(), failure, requestId);
    }
    if (failure instanceof BusyException) {
      return refusal(503, null, failure, requestId).after(RETRY_SECONDS_WHEN_BUSY);
    }
    if (failure instanceof WikiUnavailableException wiki) {
      return logged(wiki.tooSlow() ? 504 : 502, failure, requestId);
    }
    if (failure instanceof DatasetUnavailableException
        || failure instanceof CorruptDatasetException) {
      return logged(503, failure, requestId).after(RETRY_SECONDS_WITHOUT_DATASETS);
    }
    if (failure instanceof IOException) {
      // Only reading the body does so: it ended early, came too slowly or in broken chunks.
      return new Refusal(400, ErrorJson.of(null, "the body cannot be read to its end", requestId));
    }
    LOGGER.error("request {} failed", requestId, failure);
    return new Refusal(500, ErrorJson.of(null, messageOf(500), requestId));
  }

  private static Refusal logged(int status, Exception failure, String requestId) {
    LOGGER.warn("request {}: {}", requestId, failure.getMessage());
    return refusal(status, null, failure, requestId);
  }

  private static Refusal refusal(
      int status, @Nullable String field, Exception failure, String requestId) {
    String message = failure.getMessage();
    return new Refusal(
        status, ErrorJson.of(field, message == null ? messageOf(status) : message, requestId));
  }

  private static ResponseEntity<ErrorJson> refused(
      HttpServletRequest request, ErrorResponse refused) {
    int status = refused.getStatusCode().value();
    ErrorJson body = ErrorJson.of(null, messageOf(status), RequestIdValve.of(request));
    return ResponseEntity.status(status)
        .headers(refused.getHeaders())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  private static ResponseEntity<ErrorJson> json(Refusal refusal) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    if (refusal.retryAfter() > 0) {
      answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter() + "");
    }
    return answer.body(refusal.body());
  }
}
