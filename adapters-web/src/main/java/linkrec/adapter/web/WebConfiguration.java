package linkrec.adapter.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import linkrec.application.SuggestLinks;
import linkrec.domain.dataset.Datasets;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the service, named one by one: what is not listed here does not run. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class
})
class WebConfiguration {

  private static final Duration SILENT_CLIENT = Duration.ofSeconds(20);

  /** So much of a refused body is read, for the client to see the answer before the end. */
  private static final int REFUSED_BODY_BYTES = 32 * 1024 * 1024;

  @Bean
  LinkRecommendationResource linkRecommendationResource(SuggestLinks suggestLinks) {
    return new LinkRecommendationResource(suggestLinks);
  }

  @Bean
  HealthResource healthResource() {
    return new HealthResource();
  }

  @Bean
  ErrorAnswers errorAnswers(Datasets datasets) {
    return new ErrorAnswers(datasets);
  }

  @Bean
  TomcatServletWebServerFactory webServer(HttpServiceSettings settings)
      throws UnknownHostException {
    TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(settings.port());
    server.setAddress(InetAddress.getByName(settings.host()));
    server.setShutdown(Shutdown.GRACEFUL);
    server.addConnectorCustomizers(WebConfiguration::allowOddPaths);
    server.addEngineValves(new RequestIdValve());
    server.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(JsonErrorReportValve.class.getName());
          }
        });
    return server;
  }

  /**
   * Titles hold slashes, quotes, brackets and any script. Tomcat refuses many of these before a
   * resource sees them, unless told otherwise.
   */
  private static void allowOddPaths(Connector connector) {
    connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    connector.setAllowBackslash(true);
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
      http.setRelaxedPathChars("\"<>[\\]^`{|}");
      http.setRelaxedQueryChars("\"<>[\\]^`{|}");
      http.setConnectionTimeout((int) SILENT_CLIENT.toMillis());
      http.setMaxSwallowSize(REFUSED_BODY_BYTES);
    }
  }
}
