package linkrec.adapter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import linkrec.adapter.web.json.ErrorJson;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in JSON what Tomcat refuses by itself, for example a malformed request line. Public
 * because Tomcat makes it by its name.
 */
public final class JsonErrorReportValve extends ErrorReportValve {

  private static final Logger LOGGER = LoggerFactory.getLogger(JsonErrorReportValve.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    if (status == 501 || status == 505) {
      // A transfer coding or a version that Tomcat does not know: the request's fault.
      status = 400;
      response.setStatus(status);
    }
    String requestId = RequestIdValve.of(request);
    if (failure != null && status < 500) {
      LOGGER.debug("request {} was refused before it was read", requestId, failure);
    } else if (failure != null) {
      LOGGER.error("request {} failed outside of every resource", requestId, failure);
    }
    if (!canBeWritten(response)) {
      return;
    }
    ErrorJson error = ErrorJson.of(null, ErrorAnswers.messageOf(status), requestId);
    try {
      byte[] body = JSON.writeValueAsBytes(error);
      response.setContentType("application/json");
      response.setContentLength(body.length);
      try (OutputStream stream = response.getOutputStream()) {
        stream.write(body);
      }
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      LOGGER.debug("the client of request {} has gone", requestId, e);
    }
  }

  private static boolean canBeWritten(Response response) {
    AtomicBoolean allowed = new AtomicBoolean(false);
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
    return allowed.get();
  }
}
