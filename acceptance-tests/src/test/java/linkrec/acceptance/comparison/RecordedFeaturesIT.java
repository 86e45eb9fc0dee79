package linkrec.acceptance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.dataset.Edition;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.feature.MentionFeatures;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.text.Tokenizer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Features and scores of recorded rows, from the recorded datasets and models: features within 1e-6
 * of their size (a missing one is missing here too), scores within 1e-5.
 */
class RecordedFeaturesIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final double FEATURE_TOLERANCE = 1e-6;
  private static final double SCORE_TOLERANCE = 1e-5;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "friendswiki, v1, friendswiki.linkmodel.json",
    "friendswiki, v2, friendswiki.v2.linkmodel.json",
    "enwiki, v1, enwiki.linkmodel.json",
    "enwiki, v2, enwiki.v2.linkmodel.json",
    "elwiki, v1, elwiki.linkmodel.json",
    "elwiki, v2, elwiki.v2.linkmodel.json"
  })
  void featuresAndScoresAreAsRecorded(String wiki, String version, String model)
      throws IOException {
    Path recordings = Recordings.folder();
    Path data = Recordings.dataFolder(recordings, wiki, model, folder);
    Path rows = recordings.resolve("features").resolve(wiki + ".jsonl.gz");
    Worst worst = new Worst();
    try (EditionFolders datasets = DataFolder.at(data).datasets(null);
        Edition edition = datasets.current(WikiId.parse(wiki)).orElseThrow();
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(rows)), StandardCharsets.UTF_8))) {
      Tokenizer tokenizer = Tokenizer.of(edition.language().value());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        compare(JSON.readTree(line), version, edition.data(), tokenizer, worst);
      }
    }
    System.out.println(wiki + " " + version + ": " + worst);
    assertThat(worst.rows).as("rows").isGreaterThanOrEqualTo(1000);
    assertThat(worst.feature).as("feature: " + worst).isLessThanOrEqualTo(FEATURE_TOLERANCE);
    assertThat(worst.score).as("score: " + worst).isLessThanOrEqualTo(SCORE_TOLERANCE);
  }

  private static void compare(
      JsonNode row, String version, LinkingData data, Tokenizer tokenizer, Worst worst) {
    PageTitle page = new PageTitle(row.get("page").stringValue());
    AnchorText mention = new AnchorText(row.get("mention").stringValue());
    PageTitle title = new PageTitle(row.get("candidate").stringValue());
    Candidates candidates = data.anchors().lookUp(List.of(mention)).get(mention);
    assertThat(candidates).as("candidates of " + mention).isNotNull();
    Candidate candidate =
        candidates.all().stream()
            .filter(each -> each.title().equals(title))
            .findFirst()
            .orElseThrow(() -> new AssertionError(mention + " has no candidate " + title));
    int columns = data.model().featureCount();
    Map<PageTitle, float[]> vectors = data.vectors().lookUp(List.of(page, title));
    FeatureMatrix matrix = new FeatureMatrix(columns, 1);
    new MentionFeatures(tokenizer, columns, page, vectors)
        .append(mention, candidates, List.of(candidate), matrix);
    JsonNode recorded = row.get(version);
    JsonNode features = recorded.get("features");
    assertThat(features).as("features of " + row).hasSize(columns);
    for (int i = 0; i < columns; i++) {
      worst.addFeature(i, features.get(i), matrix.at(0, i), row);
    }
    worst.addScore(recorded.get("probability").doubleValue(), data.model().score(matrix)[0], row);
  }

  /** The largest differences, and where they were met. */
  private static final class Worst {
    private int rows;
    private double feature;
    private double score;
    private String featureAt = "nowhere";
    private String scoreAt = "nowhere";

    void addFeature(int number, JsonNode recorded, float computed, JsonNode row) {
      double difference;
      if (recorded.isNull() || Float.isNaN(computed)) {
        difference = recorded.isNull() && Float.isNaN(computed) ? 0 : Double.POSITIVE_INFINITY;
      } else {
        double expected = recorded.doubleValue();
        // Zero has no relative difference: there the difference itself counts.
        double size = expected == 0 ? 1 : Math.abs(expected);
        difference = Math.abs(computed - expected) / size;
      }
      if (difference > feature) {
        feature = difference;
        featureAt =
            "feature " + (number + 1) + ", " + recorded + " recorded, " + computed + ", " + row;
      }
    }

    void addScore(double recorded, float computed, JsonNode row) {
      rows++;
      double difference = Math.abs(computed - recorded);
      if (difference > score) {
        score = difference;
        scoreAt = recorded + " recorded, " + computed + " at " + row;
      }
    }

    @Override
    public String toString() {
      return rows
          + " rows, largest relative difference of a feature "
          + feature
          + ", of a score "
          + score
          + (feature > FEATURE_TOLERANCE ? " (" + featureAt + ")" : "")
          + (score > SCORE_TOLERANCE ? " (" + scoreAt + ")" : "");
    }
  }
}
