package linkrec.bootstrap.server;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that move datasets. */
final class DatasetOptions {

  @Option(
      names = {"--wiki", "--wiki-id", "-id"},
      paramLabel = "W",
      description = "the wiki's id, as enwiki")
  private @Nullable String wiki;

  @Option(
      names = {"--datasets", "-d", "--tables", "-t"},
      paramLabel = "D",
      arity = "1..*",
      description = "anchors, redirects, pageids, w2vfiltered, model (else all of them)")
  private List<String> datasets = new ArrayList<>();

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

  /** The datasets that were named, in the order of the list; all of them where none was. */
  Set<WikiDataset> datasets() {
    Set<WikiDataset> named = EnumSet.noneOf(WikiDataset.class);
    datasets.forEach(name -> named.add(WikiDataset.named(name)));
    return named.isEmpty() ? EnumSet.allOf(WikiDataset.class) : named;
  }

  boolean isDryRun() {
    return dryRun;
  }
}
