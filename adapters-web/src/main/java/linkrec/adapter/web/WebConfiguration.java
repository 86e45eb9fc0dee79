package linkrec.adapter.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import linkrec.adapter.web.Answering.Gates;
import linkrec.application.FindIncoming;
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
  Gates gates(HttpServiceSettings settings) {
    ServiceLimits limits = settings.limits();
    return new Gates(
        new WorkGate(limits.inWork(), limits.patience()),
        new WorkGate(limits.inWork(), limits.patience()));
  }

  @Bean
  ServiceMetrics serviceMetrics(Gates gates) {
    return new ServiceMetrics(gates.work(), gates.fetching());
  }

  @Bean
  WikiStates wikiStates() {
    return new WikiStates();
  }

  @Bean
  Answering answering(
      HttpServiceParts parts,
      ServiceMetrics metrics,
      HttpServiceSettings settings,
      Gates gates,
      WikiStates states) {
    return new Answering(parts.suggestLinks(), metrics, settings.limits(), gates, states);
  }

  @Bean
  BodyReader bodyReader(HttpServiceSettings settings) {
    return new BodyReader(settings.limits().patience());
  }

  @Bean
  LinkRecommendationResource linkRecommendationResource(Answering answering, BodyReader bodies) {
    return new LinkRecommendationResource(answering, bodies);
  }

  @Bean
  BatchResource batchResource(Answering answering, ErrorAnswers errors) {
    return new BatchResource(answering, errors);
  }

  @Bean
  WikiResource wikiResource(HttpServiceParts parts, ErrorAnswers errors) {
    return new WikiResource(parts, errors);
  }

  @Bean
  IncomingResource incomingResource(HttpServiceParts parts, Gates gates) {
    return new IncomingResource(new FindIncoming(parts.datasets(), parts.incoming()), gates.work());
  }

  @Bean
  FeedbackResource feedbackResource(
      HttpServiceParts parts, HttpServiceSettings settings, BodyReader bodies) {
    return new FeedbackResource(parts, settings.feedback(), bodies);
  }

  @Bean
  OperationsResource operationsResource(
      HttpServiceParts parts, ServiceMetrics metrics, WikiStates states) {
    return new OperationsResource(parts, metrics, states);
  }

  @Bean
  AssetResource assetResource(HttpServiceSettings settings) {
    return new AssetResource(settings);
  }

  @Bean
  ErrorAnswers errorAnswers(HttpServiceParts parts) {
    return new ErrorAnswers(parts.datasets());
  }

  @Bean
  ServiceFilter serviceFilter(HttpServiceSettings settings, ServiceMetrics metrics) {
    return new ServiceFilter(settings, metrics);
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
