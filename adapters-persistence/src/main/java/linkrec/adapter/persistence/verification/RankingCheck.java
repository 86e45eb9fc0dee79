package linkrec.adapter.persistence.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.FileChunks;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.edition.DatasetFormats;
import linkrec.adapter.persistence.ranking.RankingTables;
import linkrec.adapter.persistence.ranking.TableKind;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.page.WikiId;

/**
 * Reads every entry of what not every wiki has: the second generation's tables and model, the
 * subword model, the manifest. Those that are not there are passed over, but the second generation
 * is there whole or not at all.
 */
final class RankingCheck {

  private final DatasetFormats formats;
  private final WikiId wiki;
  private final List<Finding> findings = new ArrayList<>();

  RankingCheck(LinkModelReader models, WikiId wiki) {
    this.formats = new DatasetFormats(models);
    this.wiki = wiki;
  }

  /**
   * Checks those that are there.
   *
   * @param isArticle whether there is an article of that title
   */
  List<Finding> check(Map<WikiDataset, NewDataset> datasets, Predicate<String> isArticle) {
    datasets.forEach(
        (dataset, contents) -> {
          if (!dataset.isRequired()) {
            try {
              check(dataset, contents, isArticle);
            } catch (CorruptDatasetException | DatasetUnavailableException e) {
              problem(dataset, String.valueOf(e.getMessage()));
            }
          }
        });
    checkWhole(datasets);
    return List.copyOf(findings);
  }

  private void check(WikiDataset dataset, NewDataset contents, Predicate<String> isArticle) {
    TableKind kind = TableKind.of(dataset).orElse(null);
    if (kind != null) {
      checkTable(kind, contents, isArticle);
      return;
    }
    String name = "the " + dataset.datasetName() + " of " + wiki;
    long[] octets = {0};
    formats
        .checked(dataset, wiki, contents.rows(), name)
        .readInto(
            row -> {
              octets[0] += row.value().length;
              String sum = Sha256.of(row.value());
              if (dataset.isDocument() && !contents.sum().equals(sum)) {
                problem(dataset, "its checksum is " + sum + ", expected " + contents.sum());
              }
            });
    good(dataset, "octets: " + octets[0]);
  }

  private void checkTable(TableKind kind, NewDataset contents, Predicate<String> isArticle) {
    Counter lost = new Counter("candidates are no articles");
    try {
      Path folder = Files.createTempDirectory("linkrec-verify-");
      Path file = folder.resolve(kind.fileName(wiki));
      try {
        FileChunks.write(contents.rows(), kind.dataset().datasetName(), file);
        int entries =
            new RankingTables(folder, wiki)
                .readAll(
                    kind,
                    (phrase, title) -> {
                      if (!isArticle.test(title)) {
                        lost.count(phrase + " -> " + title);
                      }
                    });
        good(kind.dataset(), "entries: " + entries);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new DatasetUnavailableException("no file for a while: " + e, e);
    }
    lost.addTo(findings, kind.dataset(), Finding.Kind.PROBLEM);
  }

  private void checkWhole(Map<WikiDataset, NewDataset> datasets) {
    List<WikiDataset> needed =
        Stream.concat(
                TableKind.required().stream().map(TableKind::dataset),
                Stream.of(WikiDataset.RANKING_MODEL))
            .toList();
    if (needed.stream().noneMatch(datasets::containsKey)) {
      return;
    }
    for (WikiDataset dataset : needed) {
      if (!datasets.containsKey(dataset)) {
        problem(dataset, "it is not there: the second generation is not served");
      }
    }
  }

  private void good(WikiDataset dataset, String message) {
    findings.add(new Finding(Finding.Kind.GOOD, dataset.datasetName(), message));
  }

  private void problem(WikiDataset dataset, String message) {
    findings.add(new Finding(Finding.Kind.PROBLEM, dataset.datasetName(), message));
  }
}
