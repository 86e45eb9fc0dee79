package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import linkrec.domain.model.ModelVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train-all}: its options as given, and what they mean. */
@Command(
    name = "train-all",
    description = {
      "Trains every wiki whose dump lies in a folder, and prints one table.",
      "Dumps are told by their names: <wiki>.xml, or as Wikimedia names them:",
      "<wiki>-<date>-pages-articles.xml, in parts too; packed or not; page_props beside them."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  linkrec train-all --dumps /dumps"})
final class TrainAllCommand implements Callable<Integer> {

  private final TrainAllProgram training;
  private final PrintStream out;
  private final PrintStream err;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--dumps", paramLabel = "DIR", description = "the folder with the dumps")
  private @Nullable Path dumps;

  @Option(names = "--wikidata", paramLabel = "FILE", description = "a Wikidata JSON dump")
  private @Nullable Path wikidata;

  @Option(names = "--force", description = "run the steps even if they are up to date")
  private boolean force;

  @Option(names = "--threads", paramLabel = "N", description = "else as many as there are cores")
  private @Nullable Integer threads;

  @Option(names = "--keep-articles", description = "keep the articles' wikitext beside the data")
  private boolean keepArticles;

  @Option(names = "--allow-truncated", description = "take what is whole in damaged dumps")
  private boolean allowTruncated;

  @Option(
      names = "--model-version",
      paramLabel = "V",
      defaultValue = "v2",
      description = "v1: six features, v2: seven (default)")
  private String modelVersion = "v2";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder; else $LINKREC_DATA, else data beside the launcher")
  private @Nullable Path data;

  TrainAllCommand(TrainAllProgram training, PrintStream out, PrintStream err) {
    this.training = training;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Path folder = dumps;
    if (folder == null) {
      throw wrong("--dumps is missing");
    }
    if (!Files.isDirectory(folder)) {
      throw wrong("--dumps: a folder expected, got '" + folder + "'");
    }
    Path entities = wikidata;
    if (entities != null && !Files.isReadable(entities)) {
      throw wrong("--wikidata: a readable file expected, got '" + entities + "'");
    }
    int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (wanted < 1) {
      throw wrong("--threads: at least 1 expected, got " + wanted);
    }
    ModelVersion version =
        switch (modelVersion) {
          case "v1" -> ModelVersion.V1;
          case "v2" -> ModelVersion.V2;
          default -> throw wrong("--model-version: v1 or v2 expected, got '" + modelVersion + "'");
        };
    return training.run(
        new TrainAllOptions(
            folder,
            entities,
            force,
            wanted,
            keepArticles,
            allowTruncated,
            version,
            DataPath.ofProcess(data)),
        out,
        err);
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it calls");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
