package linkrec.bootstrap.server;

import java.util.concurrent.Callable;
import linkrec.adapter.web.json.ErrorJson;
import linkrec.adapter.web.json.IncomingJson;
import linkrec.application.FindIncoming;
import linkrec.application.FindIncoming.Outcome;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says on standard output where a page could be linked. */
@Command(
    name = "incoming",
    mixinStandardHelpOptions = true,
    description = {
      "Says on which pages a page could be linked, as the last recommend-all of its wiki found:",
      "a way in for pages that nobody links."
    },
    footer = "Example: ./linkrec incoming --wiki simplewiki --title Lighthouse")
final class IncomingCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = {"--wiki", "--wiki-id", "-id"},
      paramLabel = "W",
      required = true,
      description = "the wiki's id, as enwiki")
  private String wiki = "";

  @Option(
      names = {"--title", "--page-title"},
      paramLabel = "T",
      required = true,
      description = "the title of the page to link to, or of a redirect to it")
  private String title = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + FindIncoming.DEFAULT_MOST,
      description = "at most so many pages (${DEFAULT-VALUE})")
  private int limit;

  IncomingCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PageTitle page =
        PageTitle.ofLink(title)
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "--title", "a title expected, got '" + title + "'"));
    try (ServerWiring wiring =
        ServerWiring.offline(data.folder(surroundings), data.language(), surroundings.settings())) {
      return print(wiring.findIncoming().find(WikiId.parse(wiki), page, limit));
    }
  }

  private int print(Outcome outcome) {
    if (outcome instanceof Outcome.Found found) {
      surroundings.output().println(IndentedJson.of(IncomingJson.from(found)));
      return ExitCodes.DONE;
    }
    ErrorJson error = ErrorJson.from(outcome, null);
    surroundings.output().println(IndentedJson.of(error));
    surroundings.messages().println("linkrec: " + error.message());
    return ExitCodes.FAILED;
  }
}
