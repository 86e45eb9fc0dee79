package linkrec.adapter.web;

import java.util.List;

/**
 * Where the service listens, and how it behaves.
 *
 * @param host the address to listen on, {@code 0.0.0.0} for all of the machine
 * @param port 0 to 65535; 0 lets the system choose
 * @param urlPrefix what addresses begin with that a proxy in front has not taken off, for example
 *     {@code /service/linkrecommendation}; empty for none
 * @param allowedOrigins the origins whose web pages may read answers, {@code *} for all; empty for
 *     the service's own page only
 * @param feedback whether verdicts on suggestions are taken
 */
public record HttpServiceSettings(
    String host,
    int port,
    ServiceLimits limits,
    String urlPrefix,
    List<String> allowedOrigins,
    boolean feedback) {

  /** The usual limits, at the root of all addresses, for the service's own page. */
  public HttpServiceSettings(String host, int port) {
    this(host, port, ServiceLimits.DEFAULT, "", List.of(), false);
  }

  public HttpServiceSettings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port from 0 to 65535 expected, got " + port);
    }
    allowedOrigins = List.copyOf(allowedOrigins);
    urlPrefix = cleaned(urlPrefix);
  }

  private static String cleaned(String prefix) {
    String path = prefix.strip();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    if (!path.isEmpty() && !path.matches("/?[A-Za-z0-9._~/-]+")) {
      throw new IllegalArgumentException("a path such as /service/links expected, got " + prefix);
    }
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }
}
