package linkrec.adapter.web;

/**
 * Where the service listens.
 *
 * @param host the address to listen on, {@code 0.0.0.0} for all of the machine
 * @param port 0 to 65535; 0 lets the system choose
 */
public record HttpServiceSettings(String host, int port) {

  public HttpServiceSettings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port from 0 to 65535 expected, got " + port);
    }
  }
}
