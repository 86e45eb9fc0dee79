package linkrec.bootstrap.server;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.domain.DatasetUnavailableException;
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
      description = {
        "anchors, redirects, pageids, w2vfiltered, model; manifest, pieces, phrases, stems,",
        "neighbours, linkvectors, model2 (else all that are there)"
      })
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
    Set<WikiDataset> named = WikiDataset.allNamed(datasets);
    return named.isEmpty() ? EnumSet.allOf(WikiDataset.class) : named;
  }

  /** The datasets that were named; those that every wiki has where none was. */
  Set<WikiDataset> datasetsToCreate() {
    return datasets.isEmpty() ? WikiDataset.required() : datasets();
  }

  /**
   * Leaves of a wiki's datasets those that were named.
   *
   * @throws DatasetUnavailableException when one of them is not there
   */
  void retainNamed(Map<WikiDataset, NewDataset> there) {
    for (WikiDataset dataset : datasets()) {
      if (!datasets.isEmpty() && !there.containsKey(dataset)) {
        throw new DatasetUnavailableException(
            wiki.requiredWiki() + " has no " + dataset.datasetName());
      }
    }
    there.keySet().retainAll(datasets());
  }

  boolean isDryRun() {
    return wiki.isDryRun();
  }
}
