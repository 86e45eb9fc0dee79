package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code empty-job}: starts what reads dumps, and ends. For measuring what a start costs. */
@Command(
    name = "empty-job",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Starts Spark, runs a job that does nothing, and ends.")
final class EmptyJobCommand implements Callable<Integer> {

  @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "default 2")
  private int threads = 2;

  @Override
  public Integer call() {
    try (LazyEngine engine =
        LazyEngine.of(Path.of(System.getProperty("java.io.tmpdir")), threads)) {
      engine.runNothing();
    }
    return 0;
  }
}
