package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import linkrec.application.TrainingStep;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code train}: its options as given, and what they mean. */
@Command(
    name = "train",
    description = "Makes a wiki's datasets and model from its dump.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  linkrec train --wiki samplewiki --dump data/sample.xml"})
final class TrainCommand implements Callable<Integer> {

  private final TrainingProgram training;
  private final PrintStream out;
  private final PrintStream err;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"--wiki", "--wiki-id", "-id"},
      paramLabel = "W",
      description = "the wiki's id, for example simplewiki")
  private @Nullable String wiki;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "with --wiki-domain, instead of an id: wikipedia, wiktionary, ...")
  private @Nullable String project;

  @Option(
      names = "--wiki-domain",
      paramLabel = "D",
      description = "the first part of the wiki's host name")
  private @Nullable String domain;

  @Option(
      names = {"--language", "--language-code"},
      paramLabel = "L",
      description = "its language; else the dump tells")
  private @Nullable String language;

  @Option(
      names = "--dump",
      paramLabel = "FILE",
      arity = "1..*",
      description = "MediaWiki XML exports: plain, .bz2, .gz or .7z; one or many parts")
  private List<Path> dumps = new ArrayList<>();

  @Option(names = "--wikidata", paramLabel = "FILE", description = "a Wikidata JSON dump")
  private @Nullable Path wikidata;

  @Option(names = "--page-props", paramLabel = "FILE", description = "the page_props table dump")
  private @Nullable Path pageProperties;

  @Option(
      names = "--from",
      paramLabel = "STEP",
      description = "begin with that step: ${COMPLETION-CANDIDATES}")
  private @Nullable TrainingStep from;

  @Option(names = "--only", paramLabel = "STEP", description = "run that step alone")
  private @Nullable TrainingStep only;

  @Option(names = "--force", description = "run the steps even if they are up to date")
  private boolean force;

  @Option(names = "--threads", paramLabel = "N", description = "else as many as there are cores")
  private @Nullable Integer threads;

  @Option(names = "--keep-articles", description = "keep the articles' wikitext beside the data")
  private boolean keepArticles;

  @Option(names = "--allow-truncated", description = "take what is whole in a damaged dump")
  private boolean allowTruncated;

  @Option(
      names = "--model-version",
      paramLabel = "V",
      defaultValue = "v2",
      description = "v1: six features, v2: seven (default)")
  private String modelVersion = "v2";

  @Option(
      names = "--generation",
      paramLabel = "1|2",
      defaultValue = "2",
      description = "1: only the original's kind of datasets, in half the time (else both)")
  private int generation = 2;

  @Option(
      names = "--with",
      paramLabel = "WIKI",
      arity = "1..*",
      description = "train on examples of these wikis of the data folder as well, if it has few")
  private List<String> with = new ArrayList<>();

  @Option(
      names = "--sentences",
      paramLabel = "FILE",
      description = "train on these sentences (title, tab, wikitext)")
  private @Nullable Path sentences;

  @Option(
      names = "--if-better",
      description = {
        "keep what is served when the new edition falls short of it by more than its interval, or"
            + " of the rule for publication"
      })
  private boolean ifBetter;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder; else $LINKREC_DATA, else data beside the launcher")
  private @Nullable Path data;

  TrainCommand(TrainingProgram training, PrintStream out, PrintStream err) {
    this.training = training;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    return training.run(options(), out, err);
  }

  private TrainOptions options() {
    try {
      return new TrainOptions(
          wiki(),
          language == null ? null : new LanguageCode(language),
          dumps(),
          existing("--wikidata", wikidata),
          existing("--page-props", pageProperties),
          first(),
          only,
          force,
          threads(),
          keepArticles,
          allowTruncated,
          version(),
          firstGenerationOnly(),
          with.stream().map(WikiId::parse).toList(),
          existing("--sentences", sentences),
          ifBetter,
          DataPath.ofProcess(data));
    } catch (InvalidRequestException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private WikiId wiki() {
    if (project != null && domain != null) {
      WikiId named = WikiId.of(project, domain);
      if (wiki != null && !wiki.equals(named.value())) {
        throw wrong("--project and --wiki-domain name " + named + ", --wiki names " + wiki);
      }
      return named;
    }
    if (project != null || domain != null) {
      throw wrong("--project and --wiki-domain go together");
    }
    if (wiki == null) {
      throw wrong("--wiki is missing");
    }
    return WikiId.parse(wiki);
  }

  private List<Path> dumps() {
    if (dumps.isEmpty()) {
      throw wrong("--dump is missing");
    }
    dumps.forEach(dump -> existing("--dump", dump));
    return dumps;
  }

  private @Nullable TrainingStep first() {
    if (from != null && only != null) {
      throw wrong("--from and --only exclude each other");
    }
    return from;
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

  private boolean firstGenerationOnly() {
    if (generation != 1 && generation != 2) {
      throw wrong("--generation: 1 or 2 expected, got " + generation);
    }
    if (generation == 1 && only != null && only.isOfSecondGeneration()) {
      throw wrong("--only " + only + " is of the second generation, --generation 1 leaves it out");
    }
    return generation == 1;
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
