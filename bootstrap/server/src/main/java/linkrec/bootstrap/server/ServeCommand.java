package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import linkrec.adapter.web.HttpService;
import linkrec.adapter.web.HttpServiceSettings;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
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

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    data.requireKnownGeneration();
    if (port < 0 || port > 65535) {
      throw new InvalidRequestException("--port", "0 to 65535 expected, got " + port);
    }
    noticeUnusedSettings();
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    try (ServerWiring wiring = wiring();
        HttpService service =
            HttpService.start(
                new HttpServiceSettings(host, port), wiring.suggestLinks(), wiring.datasets())) {
      Thread stopping = new Thread(service::close, "stop");
      Runtime.getRuntime().addShutdownHook(stopping);
      surroundings.messages().println(readyLine(wiring, service.port()));
      new CountDownLatch(1).await();
      return ExitCodes.DONE;
    }
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
