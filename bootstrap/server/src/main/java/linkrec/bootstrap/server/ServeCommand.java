package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import linkrec.adapter.web.HttpService;
import linkrec.adapter.web.HttpServiceSettings;
import linkrec.adapter.web.ServiceLimits;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers over HTTP until the process is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Answers over HTTP.",
    footer = "Example: ./linkrec serve --port 8000")
final class ServeCommand implements Callable<Integer> {

  private static final int DEFAULT_SECONDS = 30;

  private final Surroundings surroundings;

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8000",
      description = "the port to listen on (${DEFAULT-VALUE}); 0 for any that is free")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "H",
      defaultValue = "0.0.0.0",
      description = "the address to listen on (${DEFAULT-VALUE})")
  private String host = "";

  @Option(
      names = "--offline",
      description = "take articles that requests name from those kept by train --keep-articles")
  private boolean offline;

  @Option(
      names = "--url-prefix",
      paramLabel = "PATH",
      description =
          "what addresses begin with that a proxy in front does not take off"
              + " (else URL_PREFIX, else nothing)")
  private @Nullable String urlPrefix;

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description =
          "a web site whose pages may read answers, * for all; may be repeated"
              + " (else LINKREC_ALLOW_ORIGINS, a comma between two, else none)")
  private List<String> origins = List.of();

  @Option(
      names = "--feedback",
      description = "take verdicts: what people reject is not suggested on that page again")
  private boolean feedback;

  @Option(
      names = "--requests-in-work",
      paramLabel = "N",
      defaultValue = "32",
      description = "so many requests are worked on at once (${DEFAULT-VALUE})")
  private int requestsInWork;

  @Option(
      names = "--requests-per-second",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "so many requests one client address may send a second; 0 for any number"
              + " (${DEFAULT-VALUE})")
  private int requestsPerSecond;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description =
          "so long a request may take before it ends with what was found"
              + " (else GUNICORN_TIMEOUT, else 30)")
  private @Nullable Integer timeLimit;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description =
          "error, warn, or info, which logs every request" + " (else LINKREC_LOG_LEVEL, else warn)")
  private @Nullable String logLevel;

  @Option(
      names = "--log-format",
      paramLabel = "json|text",
      description = "how log records look (else LINKREC_LOG_FORMAT, else json)")
  private @Nullable String logFormat;

  @Option(names = "--rehearse", hidden = true)
  private boolean rehearse;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    data.requireKnownGeneration();
    if (port < 0 || port > 65535) {
      throw new InvalidRequestException("--port", "0 to 65535 expected, got " + port);
    }
    HttpServiceSettings settings = settings();
    Logs.configure(
        setting(logFormat, "LINKREC_LOG_FORMAT", "json"),
        setting(logLevel, "LINKREC_LOG_LEVEL", "warn"));
    noticeUnusedSettings();
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    try (ServerWiring wiring = wiring();
        HttpService service = HttpService.start(settings, wiring.parts())) {
      if (rehearse) {
        Rehearsal.play(service.port(), wiring.datasets().wikis());
        return ExitCodes.DONE;
      }
      Thread stopping = new Thread(service::close, "stop");
      Runtime.getRuntime().addShutdownHook(stopping);
      surroundings.messages().println(readyLine(wiring, service.port()));
      new CountDownLatch(1).await();
      return ExitCodes.DONE;
    }
  }

  private HttpServiceSettings settings() {
    String prefix = setting(urlPrefix, "URL_PREFIX", "");
    try {
      return new HttpServiceSettings(host, port, limits(), prefix, allowedOrigins(), feedback);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException("--url-prefix", String.valueOf(e.getMessage()));
    }
  }

  private ServiceLimits limits() {
    int seconds = timeLimit == null ? wholeNumber("GUNICORN_TIMEOUT", DEFAULT_SECONDS) : timeLimit;
    requireAtLeast("--time-limit", 1, seconds);
    requireAtLeast("--requests-in-work", 1, requestsInWork);
    requireAtLeast("--requests-per-second", 0, requestsPerSecond);
    return new ServiceLimits(
        requestsInWork,
        ServiceLimits.DEFAULT.patience(),
        Duration.ofSeconds(seconds),
        requestsPerSecond);
  }

  private static void requireAtLeast(String option, int least, int given) {
    if (given < least) {
      throw new InvalidRequestException(option, "at least " + least + " expected, got " + given);
    }
  }

  private List<String> allowedOrigins() {
    return origins.isEmpty()
        ? Arrays.stream(setting(null, "LINKREC_ALLOW_ORIGINS", "").split(",", -1))
            .map(String::strip)
            .filter(origin -> !origin.isEmpty())
            .toList()
        : origins;
  }

  private String setting(@Nullable String option, String name, String otherwise) {
    String given = surroundings.settings().orElse(option, name);
    return given == null ? otherwise : given;
  }

  private int wholeNumber(String name, int otherwise) {
    String given = setting(null, name, otherwise + "");
    if (!given.matches("[0-9]{1,6}")) {
      throw new InvalidRequestException(name, "a number of seconds expected, got '" + given + "'");
    }
    return Integer.parseInt(given);
  }

  private ServerWiring wiring() {
    Path folder = data.folder(surroundings);
    return offline
        ? ServerWiring.offline(folder, data.language(), surroundings.settings())
        : ServerWiring.online(folder, data.language(), surroundings.settings());
  }

  private String readyLine(ServerWiring wiring, int actualPort) {
    return "Serving " + wikis(wiring) + " on http://" + host + ":" + actualPort + "/";
  }

  /** How many there are; a database may be away now and come back later. */
  private static String wikis(ServerWiring wiring) {
    try {
      int count = wiring.datasets().wikis().size();
      return count == 1 ? "1 wiki" : count + " wikis";
    } catch (DatasetUnavailableException e) {
      return "nothing yet (" + e.getMessage() + ")";
    }
  }

  private void noticeUnusedSettings() {
    Set<String> unused = surroundings.settings().namesFrom("FLASK_");
    if (!unused.isEmpty()) {
      surroundings.messages().println("linkrec: not used here: " + String.join(", ", unused));
    }
  }
}
