package linkrec.bootstrap.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import linkrec.adapter.web.json.ErrorJson;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.SuggestLinksOutcome;
import linkrec.application.SuggestLinksRequest;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.SuggestionLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives one answer on standard output. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Suggests links for one article.",
    footer = "Example: ./linkrec query --wiki samplewiki --page-title Lighthouse --offline")
final class QueryCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private WishOptions wishes = new WishOptions();

  @Option(
      names = "--project",
      paramLabel = "P",
      defaultValue = "wikipedia",
      description = "the wiki's project (${DEFAULT-VALUE})")
  private String project = "";

  @Option(names = "--wiki-domain", paramLabel = "D", description = "the wiki's domain, as en")
  private @Nullable String domain;

  @Option(
      names = {"--wiki", "--wiki-id", "-id"},
      paramLabel = "W",
      description = "the wiki's id, as enwiki, in the place of project and domain")
  private @Nullable String wiki;

  @Option(
      names = "--page-title",
      paramLabel = "T",
      required = true,
      description = "the article's title")
  private String title = "";

  @Option(
      names = "--revision",
      paramLabel = "R",
      defaultValue = "0",
      description = "the article's revision; 0 for the latest (${DEFAULT-VALUE})")
  private long revision;

  @Option(
      names = "--threshold",
      paramLabel = "X",
      defaultValue = "0.5",
      description = "the lowest score, 0 to 1 (${DEFAULT-VALUE})")
  private double threshold;

  @Option(
      names = "--max-recommendations",
      paramLabel = "N",
      defaultValue = "15",
      description = "at most so many links, -1 for all (${DEFAULT-VALUE})")
  private int maxRecommendations;

  @Option(
      names = "--sections-to-exclude",
      paramLabel = "S",
      description = "the heading of a section to leave out; may be repeated")
  private List<String> sections = List.of();

  @Option(
      names = "--wikitext-file",
      paramLabel = "FILE",
      description = "the article's text, for one that is on no wiki; - for standard input")
  private @Nullable String wikitextFile;

  @Option(
      names = "--offline",
      description = "take the article from those kept by train --keep-articles")
  private boolean offline;

  QueryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    SuggestLinksRequest request = request();
    try (ServerWiring wiring = wiring()) {
      return print(wiring.suggestLinks().suggest(request));
    }
  }

  private ServerWiring wiring() {
    Path folder = data.folder(surroundings);
    ServerWiring wiring =
        offline
            ? ServerWiring.offline(folder, data.language(), surroundings.settings())
            : ServerWiring.online(folder, data.language(), surroundings.settings());
    return wiring.answeringWith(data.generation());
  }

  private SuggestLinksRequest request() {
    PageTitle page =
        PageTitle.ofLink(title)
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "--page-title", "a title expected, got '" + title + "'"));
    if (revision < 0) {
      throw new InvalidRequestException("--revision", "0 or more expected, got " + revision);
    }
    Long wanted = revision == 0 ? null : revision;
    Article sent =
        wikitextFile == null ? null : new Article(page, null, wanted, wikitext(wikitextFile));
    return new SuggestLinksRequest(
        wiki(),
        page,
        data.language(),
        sent,
        wanted,
        new SuggestionLimits(threshold, maxRecommendations, wishes.order()),
        new ExcludedSections(sections),
        wishes.wishes());
  }

  private WikiId wiki() {
    if (wiki != null) {
      return WikiId.parse(wiki);
    }
    if (domain == null) {
      throw new InvalidRequestException(
          "--wiki-domain", "a domain, or --wiki with an id, expected");
    }
    return WikiId.of(project, domain);
  }

  private String wikitext(String file) {
    try {
      byte[] octets =
          "-".equals(file)
              ? surroundings.input().readAllBytes()
              : Files.readAllBytes(Path.of(file));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      throw new CommandFailedException(file + " is not UTF-8", e);
    } catch (NoSuchFileException e) {
      throw new CommandFailedException("file not found: " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private int print(SuggestLinksOutcome outcome) {
    if (outcome instanceof SuggestLinksOutcome.Suggested suggested) {
      surroundings.output().println(IndentedJson.of(LinkRecommendationsJson.from(suggested)));
      return ExitCodes.DONE;
    }
    ErrorJson error =
        outcome instanceof SuggestLinksOutcome.UnknownWiki unknown
            ? ErrorJson.from(unknown, null)
            : ErrorJson.from((SuggestLinksOutcome.PageNotFound) outcome, null);
    surroundings.output().println(IndentedJson.of(error));
    surroundings.messages().println("linkrec: " + error.message());
    return ExitCodes.FAILED;
  }
}
