package linkrec.bootstrap.server;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of all commands that move datasets. */
final class DatasetOptions {

  @Mixin private WikiOptions wiki = new WikiOptions();

  @Option(
      names = {"--datasets", "-d", "--tables", "-t"},
      paramLabel = "D",
      arity = "1..*",
      description = "anchors, redirects, pageids, w2vfiltered, model (else all of them)")
  private List<String> datasets = new ArrayList<>();

  /** The wiki where one was given. */
  @Nullable WikiId wiki() {
    return wiki.wiki();
  }

  /**
   * The wiki.
   *
   * @throws linkrec.domain.InvalidRequestException when none was given
   */
  WikiId requiredWiki() {
    return wiki.requiredWiki();
  }

  /** The datasets that were named, in the order of the list; all of them where none was. */
  Set<WikiDataset> datasets() {
    Set<WikiDataset> named = EnumSet.noneOf(WikiDataset.class);
    datasets.forEach(name -> named.add(WikiDataset.named(name)));
    return named.isEmpty() ? EnumSet.allOf(WikiDataset.class) : named;
  }

  boolean isDryRun() {
    return wiki.isDryRun();
  }
}
