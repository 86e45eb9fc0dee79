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
  private static final String RETRY_AFTER_SECONDS = "10";

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
    if (failure instanceof InvalidRequestException invalid) {
      return json(400, ErrorJson.from(invalid, wikis(), RequestIdValve.of(request)));
    }
    if (failure instanceof RequestPath.NoSuchPathException) {
      return answer(request, 404, null, failure);
    }
    if (failure instanceof BodyTooLargeException tooLarge) {
      return answer(request, 413, tooLarge.field(), failure);
    }
    if (failure instanceof WikiUnavailableException wiki) {
      return logged(request, wiki.tooSlow() ? 504 : 502, failure);
    }
    if (failure instanceof DatasetUnavailableException
        || failure instanceof CorruptDatasetException) {
      return logged(request, 503, failure);
    }
    if (failure instanceof ErrorResponse refused) {
      return refused(request, refused);
    }
    if (failure instanceof ClientAbortException) {
      return null;
    }
    if (failure instanceof IOException) {
      // Only reading the body does so: it ended early, came too slowly or in broken chunks.
      return answer(request, 400, null, "the body cannot be read to its end");
    }
    LOGGER.error("request {} failed", RequestIdValve.of(request), failure);
    return answer(request, 500, null, messageOf(500));
  }

  /** None when the datasets cannot be asked, which is not what the answer is about. */
  private List<WikiId> wikis() {
    try {
      return datasets.wikis();
    } catch (DatasetUnavailableException e) {
      return List.of();
    }
  }

  private static ResponseEntity<ErrorJson> logged(
      HttpServletRequest request, int status, Exception failure) {
    LOGGER.warn("request {}: {}", RequestIdValve.of(request), failure.getMessage());
    return answer(request, status, null, failure);
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

  private static ResponseEntity<ErrorJson> answer(
      HttpServletRequest request, int status, @Nullable String field, Exception failure) {
    String message = failure.getMessage();
    return answer(request, status, field, message == null ? messageOf(status) : message);
  }

  private static ResponseEntity<ErrorJson> answer(
      HttpServletRequest request, int status, @Nullable String field, String message) {
    return json(status, ErrorJson.of(field, message, RequestIdValve.of(request)));
  }

  private static ResponseEntity<ErrorJson> json(int status, ErrorJson body) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
    if (status == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.body(body);
  }
}
