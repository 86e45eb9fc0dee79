package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.evaluation.HeldOutSplit;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evaluate --honest}: its options as given, and what they mean. */
@Command(
    name = "evaluate",
    description = {
      "With --honest: holds out 30 %% of the articles, trains on the rest, and asks for the links"
          + " of the held-out ones.",
      "Without --honest, the backtest of what is served (linkrec evaluate --wiki W)."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  linkrec evaluate --honest --wiki samplewiki --dump data/sample.xml"
    })
final class EvaluateCommand implements Callable<Integer> {

  private final EvaluationProgram evaluation;
  private final PrintStream out;
  private final PrintStream err;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--honest", required = true, description = "on articles never seen in training")
  private boolean honest;

  @Option(
      names = {"--wiki", "--wiki-id", "-id"},
      paramLabel = "W",
      required = true,
      description = "the wiki's id, for example simplewiki")
  private String wiki = "";

  @Option(
      names = {"--language", "--language-code"},
      paramLabel = "L",
      description = "its language; else the dump tells")
  private @Nullable String language;

  @Option(
      names = "--dump",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description = "MediaWiki XML exports: plain, .bz2 or .gz")
  private List<Path> dumps = new ArrayList<>();

  @Option(names = "--wikidata", paramLabel = "FILE", description = "a Wikidata JSON dump")
  private @Nullable Path wikidata;

  @Option(names = "--page-props", paramLabel = "FILE", description = "the page_props table dump")
  private @Nullable Path pageProperties;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = HeldOutSplit.STANDARD,
      description = "any word or number: another one holds out other articles (default: md5)")
  private String split = HeldOutSplit.STANDARD;

  @Option(
      names = "--model-version",
      paramLabel = "V",
      defaultValue = "v2",
      description = "v1: six features, v2: seven (default)")
  private String modelVersion = "v2";

  @Option(names = "--threads", paramLabel = "N", description = "else as many as there are cores")
  private @Nullable Integer threads;

  @Option(names = "--allow-truncated", description = "take what is whole in a damaged dump")
  private boolean allowTruncated;

  @Option(
      names = "--with",
      paramLabel = "WIKI",
      arity = "1..*",
      description = "train on examples of these wikis of the data folder as well, if it has few")
  private List<String> with = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder for --with; else $LINKREC_DATA, else data beside the launcher")
  private @Nullable Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write the report there: W.honest.json, .csv, .html")
  private @Nullable Path folder;

  EvaluateCommand(EvaluationProgram evaluation, PrintStream out, PrintStream err) {
    this.evaluation = evaluation;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    return evaluation.run(options(), out, err);
  }

  private EvaluateOptions options() {
    try {
      dumps.forEach(dump -> existing("--dump", dump));
      return new EvaluateOptions(
          WikiId.parse(wiki),
          language == null ? null : new LanguageCode(language),
          dumps,
          allowTruncated,
          existing("--wikidata", wikidata),
          existing("--page-props", pageProperties),
          new HeldOutSplit(split),
          version(),
          threads(),
          with.stream().map(WikiId::parse).toList(),
          DataPath.ofProcess(data),
          folder);
    } catch (InvalidRequestException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private int threads() {
    int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (wanted < 1) {
      throw wrong("--threads: at least 1 expected, got " + wanted);
    }
    return wanted;
  }

  private ModelVersion version() {
    return switch (modelVersion) {
      case "v1" -> ModelVersion.V1;
      case "v2" -> ModelVersion.V2;
      default -> throw wrong("--model-version: v1 or v2 expected, got '" + modelVersion + "'");
    };
  }

  private @Nullable Path existing(String option, @Nullable Path file) {
    if (file != null && !Files.isReadable(file)) {
      throw wrong(option + ": a readable file expected, got '" + file + "'");
    }
    return file;
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it calls");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
