package linkrec.adapter.persistence.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import linkrec.adapter.persistence.dataset.DatasetValues;
import linkrec.adapter.persistence.dataset.KeyHashes;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.pickle.PickleReader;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PhraseHash;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.WikiId;

/**
 * Reads every row of a wiki's datasets, wherever they lie: each is in its format, redirects lead to
 * articles, candidates are articles, vectors have one length, the model takes as many features as
 * are known. Titles are remembered by their hashes, eight octets each.
 */
public final class DatasetCheck {

  private final LinkModelReader models;
  private final WikiId wiki;
  private final List<Finding> findings = new ArrayList<>();
  private long[] articles = {};

  public DatasetCheck(LinkModelReader models, WikiId wiki) {
    this.models = models;
    this.wiki = wiki;
  }

  /** Checks all datasets, page ids first, since the others name pages. */
  public List<Finding> check(Map<WikiDataset, NewDataset> datasets) {
    findings.clear();
    KeyHashes titles = new KeyHashes();
    each(
        WikiDataset.PAGE_IDS,
        datasets,
        (row, value) -> {
          if (DatasetValues.pageId(value) < 1) {
            throw new IllegalArgumentException("a page id of at least 1 expected, got " + value);
          }
          titles.add(row.lookup());
        });
    articles = titles.sorted();
    checkAnchors(datasets);
    checkRedirects(datasets);
    DatasetValues.Vectors vectors = new DatasetValues.Vectors();
    each(WikiDataset.VECTORS, datasets, (row, value) -> vectors.vector(value));
    checkModel(datasets);
    findings.addAll(new RankingCheck(models, wiki).check(datasets, this::isArticle));
    return List.copyOf(findings);
  }

  private interface RowCheck {
    void check(TableRow row, Object value);
  }

  private void checkAnchors(Map<WikiDataset, NewDataset> datasets) {
    Counter lost = new Counter("candidates are no articles");
    Counter empty = new Counter("anchors have no candidate");
    each(
        WikiDataset.ANCHORS,
        datasets,
        (row, value) -> {
          Candidates candidates = DatasetValues.candidates(value);
          if (candidates == null) {
            empty.count(row.lookup());
            return;
          }
          for (Candidate candidate : candidates.all()) {
            if (!isArticle(candidate.title().value())) {
              lost.count(row.lookup() + " -> " + candidate.title());
            }
          }
        });
    lost.addTo(findings, WikiDataset.ANCHORS, Finding.Kind.PROBLEM);
    empty.addTo(findings, WikiDataset.ANCHORS, Finding.Kind.NOTE);
  }

  private void checkRedirects(Map<WikiDataset, NewDataset> datasets) {
    Counter dangling = new Counter("redirects lead to no article");
    long[] all = {0};
    each(
        WikiDataset.REDIRECTS,
        datasets,
        (row, value) -> {
          all[0]++;
          String target = DatasetValues.title(value).value();
          if (!isArticle(target)) {
            dangling.count(row.lookup() + " -> " + target);
          }
        });
    // Every wiki has some to pages of other namespaces; when they are the most, the datasets do not
    // belong together.
    boolean most = dangling.count() * 2 > all[0];
    dangling.addTo(
        findings, WikiDataset.REDIRECTS, most ? Finding.Kind.PROBLEM : Finding.Kind.NOTE);
  }

  private boolean isArticle(String title) {
    return Arrays.binarySearch(articles, PhraseHash.of(title)) >= 0;
  }

  private void each(WikiDataset dataset, Map<WikiDataset, NewDataset> datasets, RowCheck rowCheck) {
    NewDataset contents = datasets.get(dataset);
    if (contents == null) {
      problem(dataset, "it is not there");
      return;
    }
    long[] count = {0};
    try {
      contents
          .rows()
          .readInto(
              row -> {
                count[0]++;
                check(dataset, row, rowCheck);
              });
      findings.add(new Finding(Finding.Kind.GOOD, dataset.datasetName(), "rows: " + count[0]));
    } catch (CorruptDatasetException | DatasetUnavailableException e) {
      problem(dataset, String.valueOf(e.getMessage()));
    }
  }

  private static void check(WikiDataset dataset, TableRow row, RowCheck rowCheck) {
    try {
      rowCheck.check(row, PickleReader.read(row.value()));
    } catch (CorruptDatasetException | IllegalArgumentException | InvalidRequestException e) {
      throw new CorruptDatasetException(
          dataset.datasetName() + ", key '" + row.lookup() + "': " + e.getMessage(), e);
    }
  }

  private void checkModel(Map<WikiDataset, NewDataset> datasets) {
    NewDataset contents = datasets.get(WikiDataset.MODEL);
    if (contents == null) {
      problem(WikiDataset.MODEL, "it is not there");
      return;
    }
    try {
      contents.rows().readInto(row -> checkModel(row.value(), contents.sum()));
    } catch (CorruptDatasetException | DatasetUnavailableException e) {
      problem(WikiDataset.MODEL, String.valueOf(e.getMessage()));
    }
  }

  private void checkModel(byte[] document, String sum) {
    int features = models.read(document, "the model of " + wiki).featureCount();
    if (ModelVersion.ofFeatureCount(features).isEmpty()) {
      problem(WikiDataset.MODEL, "6 or 7 features expected, got " + features);
    }
    if (!sum.isEmpty() && !Sha256.of(document).equals(sum)) {
      problem(WikiDataset.MODEL, "its checksum is " + Sha256.of(document) + ", expected " + sum);
    }
    findings.add(
        new Finding(Finding.Kind.GOOD, WikiDataset.MODEL.datasetName(), "features: " + features));
  }

  private void problem(WikiDataset dataset, String message) {
    findings.add(new Finding(Finding.Kind.PROBLEM, dataset.datasetName(), message));
  }
}
