package linkrec.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linkrec.application.WikiReports.WikiReport;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.WikiId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators and their machines ask for: whether it lives, whether it can serve, numbers. */
@RestController
final class OperationsResource {

  private static final Logger LOGGER = LoggerFactory.getLogger(OperationsResource.class);
  private static final String PROMETHEUS = "text/plain;version=0.0.4;charset=utf-8";

  private final HttpServiceParts parts;
  private final ServiceMetrics metrics;
  private final WikiStates states;

  OperationsResource(HttpServiceParts parts, ServiceMetrics metrics, WikiStates states) {
    this.parts = parts;
    this.metrics = metrics;
    this.states = states;
  }

  /** Says that the process answers, nothing more. */
  @GetMapping("/healthz")
  ResponseEntity<Void> health() {
    return ResponseEntity.ok().build();
  }

  /**
   * Says whether there are datasets that can be served.
   *
   * @param faults what is wrong, by wiki; other wikis are served all the same
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonPropertyOrder({"faults", "message", "ready", "wikis"})
  record ReadinessJson(
      @JsonProperty("faults") Map<String, String> faults,
      @JsonProperty("message") String message,
      @JsonProperty("ready") boolean ready,
      @JsonProperty("wikis") int wikis) {}

  /** 200 where at least one wiki can be served, else 503. */
  @GetMapping("/readyz")
  ResponseEntity<byte[]> readiness() {
    List<WikiId> wikis;
    try {
      wikis = parts.datasets().wikis();
    } catch (DatasetUnavailableException e) {
      return ready(Map.of(), "the datasets cannot be read: " + e.getMessage(), 0);
    }
    Map<String, String> faults = new TreeMap<>();
    int served = 0;
    for (WikiId wiki : wikis) {
      // One that opens is enough; the others open when they are asked for.
      if (served == 0 && opens(wiki)) {
        served++;
      }
      String fault = parts.ruleBook().of(wiki).fault();
      if (!fault.isEmpty()) {
        faults.put(wiki.value(), fault);
      }
    }
    faults.putAll(states.failures());
    if (served > 0) {
      return ready(faults, "", wikis.size());
    }
    return ready(
        faults, wikis.isEmpty() ? "there are no datasets" : "no datasets can be opened", 0);
  }

  private boolean opens(WikiId wiki) {
    try {
      Optional<Edition> current = states.observed(wiki, () -> parts.datasets().current(wiki));
      current.ifPresent(Edition::close);
      return current.isPresent();
    } catch (DatasetUnavailableException | CorruptDatasetException e) {
      LOGGER.warn("{} cannot be served: {}", wiki, e.getMessage());
      return false;
    }
  }

  private static ResponseEntity<byte[]> ready(
      Map<String, String> faults, String message, int wikis) {
    boolean ready = message.isEmpty();
    return Answering.json(ready ? 200 : 503, new ReadinessJson(faults, message, ready, wikis));
  }

  /** Numbers for Prometheus. */
  @GetMapping("/metrics")
  ResponseEntity<byte[]> metrics() {
    String text = metrics.text() + editions();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(PROMETHEUS))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of every wiki the age of its edition and the model in use. */
  private String editions() {
    StringBuilder age =
        new StringBuilder(
            "# HELP linkrec_edition_age_seconds since the edition was written\n"
                + "# TYPE linkrec_edition_age_seconds gauge\n");
    StringBuilder model =
        new StringBuilder(
            "# HELP linkrec_model_info the model that is served\n"
                + "# TYPE linkrec_model_info gauge\n");
    long now = System.currentTimeMillis() / 1000;
    for (WikiReport report : reports()) {
      String wiki = "{wiki=\"" + report.wiki() + "\"";
      age.append("linkrec_edition_age_seconds").append(wiki).append("} ");
      age.append(now - report.writtenAt()).append('\n');
      model.append("linkrec_model_info").append(wiki).append(",edition=\"");
      model.append(report.edition()).append("\",checksum=\"");
      model.append(report.checksums().getOrDefault("model", "")).append("\"} 1\n");
    }
    return age.append(model).toString();
  }

  private List<WikiReport> reports() {
    try {
      return parts.datasets().wikis().stream()
          .map(wiki -> parts.reports().of(wiki))
          .flatMap(Optional::stream)
          .toList();
    } catch (DatasetUnavailableException | CorruptDatasetException e) {
      LOGGER.warn("no figures of editions: {}", e.getMessage());
      return List.of();
    }
  }
}
