package linkrec.adapter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import linkrec.application.SuggestLinks;
import linkrec.domain.dataset.Datasets;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The running service: it answers from {@link #start} until {@link #close}. */
public final class HttpService implements AutoCloseable {

  private final ServletWebServerApplicationContext context;

  private HttpService(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts the service and returns when it answers.
   *
   * @param datasets the wikis that an error answer names
   * @throws UncheckedIOException when the host and port cannot be listened on; the message names
   *     them
   */
  public static HttpService start(
      HttpServiceSettings settings, SuggestLinks suggestLinks, Datasets datasets) {
    return start(settings, new HttpServiceParts(suggestLinks, datasets));
  }

  /**
   * The same with all parts.
   *
   * @throws UncheckedIOException when the host and port cannot be listened on
   */
  public static HttpService start(HttpServiceSettings settings, HttpServiceParts parts) {
    requireFree(settings);
    // Tomcat logs to java.util.logging; with this, through the same log as all else.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    SpringApplication application = new SpringApplication(WebConfiguration.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    ApplicationContextInitializer<GenericApplicationContext> given =
        context -> {
          context.registerBean(HttpServiceSettings.class, () -> settings);
          context.registerBean(HttpServiceParts.class, () -> parts);
        };
    application.addInitializers(given);
    return new HttpService((ServletWebServerApplicationContext) application.run());
  }

  /** The port that the service listens on; the chosen one where the settings left it open. */
  public int port() {
    WebServer server = context.getWebServer();
    if (server == null) {
      throw new IllegalStateException("the service has been closed");
    }
    return server.getPort();
  }

  /** Stops listening, lets running answers end, and gives everything back. */
  @Override
  public void close() {
    context.close();
  }

  /** Spring would report a port in use in a page of text. */
  private static void requireFree(HttpServiceSettings settings) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + " ("
              + e.getMessage()
              + ")",
          e);
    }
  }
}
