package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import linkrec.adapter.persistence.suggestions.FolderSuggestionFiles;
import linkrec.application.Generation;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.SuggestionLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recommend-all}: its options as given, and what they mean. */
@Command(
    name = "recommend-all",
    description = {
      "Suggests links for every article of a dump, from the wiki's datasets, as the service would:",
      "one answer a line. Goes on where an earlier run was stopped. Leaves beside the result the"
          + " pages by how much they need links (FILE.underlinked.tsv.gz), and in the wiki's folder"
          + " what the command incoming reads (incoming.sqlite)."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  linkrec recommend-all --wiki samplewiki --dump data/sample.xml --out all.ndjson.gz"
    })
final class RecommendAllCommand implements Callable<Integer> {

  private final RecommendAllProgram program;
  private final PrintStream out;
  private final PrintStream err;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"--wiki", "--wiki-id", "-id"},
      paramLabel = "W",
      required = true,
      description = "the wiki's id, for example simplewiki")
  private String wiki = "";

  @Option(
      names = "--dump",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description = "MediaWiki XML exports: plain, .bz2, .gz or .7z; one or many parts")
  private List<Path> dumps = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE.ndjson.gz",
      required = true,
      description = "the result: there when it is whole")
  private Path file = Path.of("");

  @Option(
      names = "--threshold",
      paramLabel = "X",
      defaultValue = "0.5",
      description = "the lowest score, 0 to 1 (${DEFAULT-VALUE}; GrowthExperiments asks for 0.6)")
  private double threshold;

  @Option(
      names = "--max-recommendations",
      paramLabel = "N",
      defaultValue = "15",
      description = "at most so many links a page, -1 for all (${DEFAULT-VALUE})")
  private int most;

  @Option(
      names = "--generation",
      paramLabel = "1|2",
      description = "the kind of datasets to answer from (else 2 where it is there)")
  private @Nullable Integer generation;

  @Option(
      names = {"--language", "--language-code"},
      paramLabel = "L",
      description = "the language of the articles; else the wiki's own")
  private @Nullable String language;

  @Option(names = "--threads", paramLabel = "N", description = "else as many as there are cores")
  private @Nullable Integer threads;

  @Option(names = "--allow-truncated", description = "take what is whole in a damaged dump")
  private boolean allowTruncated;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder; else $LINKREC_DATA, else data beside the launcher")
  private @Nullable Path data;

  RecommendAllCommand(RecommendAllProgram program, PrintStream out, PrintStream err) {
    this.program = program;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    return program.run(options(), out, err);
  }

  private RecommendAllOptions options() {
    try {
      return new RecommendAllOptions(
          WikiId.parse(wiki),
          language == null ? null : new LanguageCode(language),
          dumps(),
          allowTruncated,
          result(),
          new SuggestionLimits(threshold, most),
          generation == null ? Generation.NEWEST : Generation.numbered("--generation", generation),
          threads(),
          DataPath.ofProcess(data));
    } catch (InvalidRequestException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private List<Path> dumps() {
    for (Path dump : dumps) {
      if (!Files.isReadable(dump)) {
        throw wrong("--dump: a readable file expected, got '" + dump + "'");
      }
    }
    return dumps;
  }

  private Path result() {
    if (!file.toString().endsWith(FolderSuggestionFiles.ENDING)) {
      throw wrong(
          "--out: a name that ends in "
              + FolderSuggestionFiles.ENDING
              + " expected, got '"
              + file
              + "'");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw wrong("--out: a file in a folder that can be written expected, got '" + file + "'");
    }
    return file;
  }

  private int threads() {
    int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (wanted < 1) {
      throw wrong("--threads: at least 1 expected, got " + wanted);
    }
    return wanted;
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it calls");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
