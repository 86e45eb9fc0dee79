package linkrec.adapter.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request a number: the one that the client sent as {@code X-Request-Id}, or a random
 * one. The answer carries it in a header of the same name.
 */
final class RequestIdValve extends ValveBase {

  private static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = RequestIdValve.class.getName();
  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

  RequestIdValve() {
    super(true);
  }

  /** The number of a request; a new one where the request was refused too early to have one. */
  static String of(ServletRequest request) {
    Object known = request.getAttribute(ATTRIBUTE);
    return known instanceof String id ? id : UUID.randomUUID().toString();
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String id = idOf(request.getHeader(HEADER));
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id);
    getNext().invoke(request, response);
  }

  private static String idOf(@Nullable String sent) {
    if (sent != null && ACCEPTABLE.matcher(sent).matches()) {
      return sent;
    }
    return UUID.randomUUID().toString();
  }
}
