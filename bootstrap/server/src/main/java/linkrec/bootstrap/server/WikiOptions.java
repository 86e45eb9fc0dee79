package linkrec.bootstrap.server;

import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that do something with one wiki as a whole. */
final class WikiOptions {

  @Option(
      names = {"--wiki", "--wiki-id", "-id"},
      paramLabel = "W",
      description = "the wiki's id, as enwiki")
  private @Nullable String wiki;

  @Option(names = "--dry-run", description = "say what would be done, and do nothing")
  private boolean dryRun;

  /** The wiki where one was given. */
  @Nullable WikiId wiki() {
    String id = wiki;
    return id == null ? null : WikiId.parse(id);
  }

  /**
   * The wiki.
   *
   * @throws InvalidRequestException when none was given
   */
  WikiId requiredWiki() {
    WikiId id = wiki();
    if (id == null) {
      throw new InvalidRequestException("--wiki", "a wiki id such as 'simplewiki' expected");
    }
    return id;
  }

  boolean isDryRun() {
    return dryRun;
  }
}
