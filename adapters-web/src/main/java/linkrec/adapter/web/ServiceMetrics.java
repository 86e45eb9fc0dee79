package linkrec.adapter.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import linkrec.domain.suggestion.Watch.Stage;

/** What the service counts and measures, in the form that Prometheus reads. */
final class ServiceMetrics implements AutoCloseable {

  /** The bounds of the original's deployment, and finer ones, since answers take milliseconds. */
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(1),
    Duration.ofMillis(3),
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(300),
    Duration.ofSeconds(1),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Map<Stage, Timer> stageTimes = new EnumMap<>(Stage.class);
  private final Map<Stage, DistributionSummary> stageItems = new EnumMap<>(Stage.class);
  private final Map<RequestKind, Timer> requests = new ConcurrentHashMap<>();
  private final Counter suggestions = registry.counter("linkrec.suggestions");
  private final Counter truncated = registry.counter("linkrec.truncated");
  private final Counter unchanged = registry.counter("linkrec.not.modified");

  private record RequestKind(String route, String wiki, int status) {}

  ServiceMetrics(WorkGate work, WorkGate fetching) {
    for (Stage stage : Stage.values()) {
      Tags tags = Tags.of("stage", stage.name().toLowerCase(Locale.ROOT));
      stageTimes.put(stage, registry.timer("linkrec.stage", tags));
      stageItems.put(stage, registry.summary("linkrec.stage.items", tags));
    }
    Gauge.builder("linkrec.in.work", work, WorkGate::inWork).register(registry);
    Gauge.builder("linkrec.waiting", work, WorkGate::waiting).register(registry);
    Gauge.builder("linkrec.fetching", fetching, WorkGate::inWork).register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** What Prometheus fetches, in its text format 0.0.4. */
  String text() {
    return registry.scrape();
  }

  /**
   * A request was answered.
   *
   * @param wiki its id; {@code none} where it concerns no wiki that is here
   */
  void answered(String route, String wiki, int status, long nanoseconds) {
    requests
        .computeIfAbsent(new RequestKind(route, wiki, status), this::timer)
        .record(Duration.ofNanos(nanoseconds));
  }

  private Timer timer(RequestKind kind) {
    return Timer.builder("linkrec.requests")
        .tags("route", kind.route(), "wiki", kind.wiki(), "status", kind.status() + "")
        .serviceLevelObjectives(BOUNDS)
        .register(registry);
  }

  void stageEnded(Stage stage, long nanoseconds, int items) {
    Timer timer = stageTimes.get(stage);
    DistributionSummary summary = stageItems.get(stage);
    if (timer != null && summary != null) {
      timer.record(Duration.ofNanos(nanoseconds));
      summary.record(items);
    }
  }

  void suggested(int links, boolean wasTruncated) {
    suggestions.increment(links);
    if (wasTruncated) {
      truncated.increment();
    }
  }

  /** The client has the answer already. */
  void notModified() {
    unchanged.increment();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
