package linkrec.adapter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import linkrec.adapter.web.json.ErrorJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every request goes through: the prefix of the address is taken off, clients that ask too
 * often are refused, other origins are told what they may read, and when the answer is made it is
 * counted and logged.
 */
final class ServiceFilter extends OncePerRequestFilter {

  private static final Logger LOGGER = LoggerFactory.getLogger("linkrec.request");
  private static final String BEGAN = ServiceFilter.class.getName() + ".began";
  private static final String WIKI = ServiceFilter.class.getName() + ".wiki";

  private final HttpServiceSettings settings;
  private final ServiceMetrics metrics;
  private final RequestRate rate;

  ServiceFilter(HttpServiceSettings settings, ServiceMetrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
    this.rate = new RequestRate(settings.limits().requestsPerSecond());
  }

  /** When the request began, by {@link System#nanoTime}. */
  static long began(HttpServletRequest request) {
    return request.getAttribute(BEGAN) instanceof Long time ? time : System.nanoTime();
  }

  /** Says which wiki, of those that are here, the request concerns. */
  static void concerns(HttpServletRequest request, String wiki) {
    request.setAttribute(WIKI, wiki);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    request.setAttribute(BEGAN, start);
    String id = RequestIdValve.of(request);
    MDC.put("correlation_id", id);
    try {
      allowOrigin(request, response);
      HttpServletRequest inside = withoutPrefix(request);
      if (isPreflight(request)) {
        response.setStatus(204);
      } else if (request.getRequestURI().equals(settings.urlPrefix())) {
        // Relative addresses in the page need the slash.
        response.setStatus(302);
        String prefix = settings.urlPrefix();
        response.setHeader("Location", prefix.substring(prefix.lastIndexOf('/') + 1) + "/");
      } else if (!isRefused(inside, response, id)) {
        chain.doFilter(inside, response);
      }
    } finally {
      long time = System.nanoTime() - start;
      Object wiki = request.getAttribute(WIKI);
      metrics.answered(
          routeOf(withoutPrefix(request).getRequestURI()),
          wiki instanceof String known ? known : "none",
          response.getStatus(),
          time);
      log(request, response, time);
      MDC.remove("correlation_id");
    }
  }

  private static void log(HttpServletRequest request, HttpServletResponse response, long time) {
    LOGGER
        .atInfo()
        .addKeyValue("type", "request")
        .addKeyValue("url", request.getRequestURI())
        .addKeyValue("method", request.getMethod())
        .addKeyValue("protocol", request.getProtocol())
        .addKeyValue("remote_ip", request.getRemoteAddr())
        .addKeyValue("remote_user", "-")
        .addKeyValue("user_agent", Shown.plain(request.getHeader("User-Agent")))
        .addKeyValue("request_size_b", request.getContentLengthLong())
        .addKeyValue("response_status", response.getStatus())
        .addKeyValue("response_time_ms", time / 1_000_000)
        .log("answered");
  }

  private static String routeOf(String path) {
    if (path.startsWith(RequestPath.INCOMING)) {
      return "incoming";
    }
    if (path.startsWith(RequestPath.PREFIX)) {
      return "linkrecommendations";
    }
    return switch (path) {
      case "/v1/batch", "/v1/wikis", "/v1/feedback", "/healthz", "/readyz", "/metrics" ->
          path.substring(path.lastIndexOf('/') + 1);
      default -> "other";
    };
  }

  private boolean isRefused(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    String path = request.getRequestURI();
    if (UrlText.hasBrokenEscape(path)) {
      // Tomcat refuses these itself, but not behind a semicolon, where Spring fails.
      refuse(response, 400, "escapes of % and two hexadecimal digits expected in the path", id);
      return true;
    }
    long wait = path.startsWith("/v1/") ? rate.secondsToWait(request.getRemoteAddr()) : 0;
    if (wait == 0) {
      return false;
    }
    response.setHeader("Retry-After", wait + "");
    String message =
        "more than "
            + settings.limits().requestsPerSecond()
            + " requests a second from one address";
    refuse(response, 429, message, id);
    return true;
  }

  private static void refuse(HttpServletResponse response, int status, String message, String id)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(JsonMapper.shared().writeValueAsBytes(ErrorJson.of(null, message, id)));
  }

  private void allowOrigin(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (origin == null || settings.allowedOrigins().isEmpty()) {
      return;
    }
    boolean all = settings.allowedOrigins().contains("*");
    if (!all && !settings.allowedOrigins().contains(origin.toLowerCase(Locale.ROOT))) {
      return;
    }
    response.setHeader("Access-Control-Allow-Origin", all ? "*" : origin);
    response.addHeader("Vary", "Origin");
    response.setHeader("Access-Control-Expose-Headers", "ETag, Retry-After, X-Request-Id");
    if (isPreflight(request)) {
      response.setHeader("Access-Control-Allow-Methods", "GET, POST");
      response.setHeader(
          "Access-Control-Allow-Headers", "Content-Type, If-None-Match, X-Request-Id");
      response.setHeader("Access-Control-Max-Age", "86400");
    }
  }

  private boolean isPreflight(HttpServletRequest request) {
    return !settings.allowedOrigins().isEmpty()
        && "OPTIONS".equals(request.getMethod())
        && request.getHeader("Origin") != null
        && request.getHeader("Access-Control-Request-Method") != null;
  }

  private HttpServletRequest withoutPrefix(HttpServletRequest request) {
    String prefix = settings.urlPrefix();
    String path = request.getRequestURI();
    if (prefix.isEmpty() || !path.startsWith(prefix + "/") && !path.equals(prefix)) {
      return request;
    }
    return new Unprefixed(request, path.substring(prefix.length()));
  }

  /** A request whose address has lost its first part. */
  private static final class Unprefixed extends HttpServletRequestWrapper {

    private final String path;

    Unprefixed(HttpServletRequest request, String path) {
      super(request);
      this.path = path.isEmpty() ? "/" : path;
    }

    @Override
    public String getRequestURI() {
      return path;
    }

    @Override
    public String getServletPath() {
      return path;
    }

    @Override
    public @Nullable String getPathInfo() {
      return null;
    }
  }
}
