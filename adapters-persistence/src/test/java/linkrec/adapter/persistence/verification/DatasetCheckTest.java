package linkrec.adapter.persistence.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.adapter.persistence.pickle.PickleWriter;
import linkrec.domain.page.WikiId;
import linkrec.testkit.ModelDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatasetCheckTest {

  private final Map<WikiDataset, NewDataset> datasets = new EnumMap<>(WikiDataset.class);

  @BeforeEach
  void describeGoodDatasets() {
    put(WikiDataset.PAGE_IDS, "River", PickleWriter.ofLong(12L));
    put(WikiDataset.ANCHORS, "river", PickleWriter.ofCounts(counts("River", 3)));
    put(WikiDataset.REDIRECTS, "Stream", PickleWriter.ofText("River"));
    put(WikiDataset.VECTORS, "River", PickleWriter.ofFloats(new float[] {1, 2}));
    put(WikiDataset.MODEL, "samplewiki", ModelDocuments.constant(7, "5E-1"));
  }

  private static Map<String, Integer> counts(Object... titlesAndCounts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < titlesAndCounts.length; i += 2) {
      counts.put((String) titlesAndCounts[i], (Integer) titlesAndCounts[i + 1]);
    }
    return counts;
  }

  private void put(WikiDataset dataset, String key, byte[] value) {
    datasets.put(dataset, new NewDataset("", sink -> sink.accept(new TableRow(1, key, value))));
  }

  private List<String> problems() {
    return new DatasetCheck(new XgboostJsonReader(), WikiId.parse("samplewiki"))
        .check(datasets).stream()
            .filter(finding -> finding.kind() == Finding.Kind.PROBLEM)
            .map(finding -> finding.subject() + ": " + finding.message())
            .toList();
  }

  @Test
  void findsNothingInGoodDatasets() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void findsRedirectsThatLeadNowhere() {
    put(WikiDataset.REDIRECTS, "Stream", PickleWriter.ofText("Rivulet"));

    assertThat(problems())
        .containsExactly(
            "redirects: 1 redirects lead to no article, the first 'Stream -> Rivulet'");
  }

  @Test
  void noticesThatFewRedirectsLeadNowhere() {
    datasets.put(
        WikiDataset.REDIRECTS,
        new NewDataset(
            "",
            sink -> {
              sink.accept(new TableRow(1, "Stream", PickleWriter.ofText("River")));
              sink.accept(new TableRow(2, "Streams", PickleWriter.ofText("Category:Rivers")));
            }));

    assertThat(problems()).isEmpty();
    assertThat(
            new DatasetCheck(new XgboostJsonReader(), WikiId.parse("samplewiki")).check(datasets))
        .contains(
            new Finding(
                Finding.Kind.NOTE,
                "redirects",
                "1 redirects lead to no article, the first 'Streams -> Category:Rivers'"));
  }

  @Test
  void findsCandidatesThatAreNoArticles() {
    put(WikiDataset.ANCHORS, "river", PickleWriter.ofCounts(counts("River", 3, "Brook", 1)));

    assertThat(problems())
        .containsExactly("anchors: 1 candidates are no articles, the first 'river -> Brook'");
  }

  @Test
  void findsVectorsOfAnotherLength() {
    datasets.put(
        WikiDataset.VECTORS,
        new NewDataset(
            "",
            sink -> {
              sink.accept(new TableRow(1, "River", PickleWriter.ofFloats(new float[] {1, 2})));
              sink.accept(new TableRow(2, "Brook", PickleWriter.ofFloats(new float[] {1})));
            }));

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("w2vfiltered: w2vfiltered, key 'Brook': 2 numbers expected");
  }

  @Test
  void findsValuesOfAnotherKind() {
    put(WikiDataset.PAGE_IDS, "River", "no pickle".getBytes(StandardCharsets.UTF_8));

    assertThat(problems()).anyMatch(problem -> problem.startsWith("pageids: pageids, key 'River'"));
  }

  @Test
  void findsModelsOfOtherFeatures() {
    put(WikiDataset.MODEL, "samplewiki", ModelDocuments.constant(9, "5E-1"));

    assertThat(problems()).containsExactly("model: 6 or 7 features expected, got 9");
  }

  @Test
  void findsAModelOfAnotherChecksum() {
    byte[] document = ModelDocuments.constant(7, "5E-1");
    datasets.put(
        WikiDataset.MODEL,
        new NewDataset(
            "0".repeat(64), sink -> sink.accept(new TableRow(1, "samplewiki", document))));

    assertThat(problems()).singleElement().asString().startsWith("model: its checksum is ");
  }

  @Test
  void findsWhatIsNotThere() {
    datasets.remove(WikiDataset.VECTORS);

    assertThat(problems()).containsExactly("w2vfiltered: it is not there");
  }
}
