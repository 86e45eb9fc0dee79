package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.application.WikiReports.WikiReport;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.Backtest;
import org.jspecify.annotations.Nullable;

/**
 * A wiki that is served. What nobody wrote down is absent.
 *
 * @param backtest precision and recall by threshold
 * @param fault what is wrong with its datasets or rules
 * @param heldOut how good the second generation is, where that answers
 * @param scores how often scores were right in the backtest
 * @param sizes entries of each dataset
 * @param thresholds the threshold for each precision that somebody may want
 * @param writtenAt when the edition was written, as in RFC 3339
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "backtest",
  "dataset_checksums",
  "edition",
  "fault",
  "held_out",
  "language",
  "measures",
  "octets",
  "project",
  "scores",
  "sizes",
  "thresholds",
  "wiki",
  "wiki_domain",
  "written_at"
})
public record WikiJson(
    @JsonProperty("backtest") List<RowJson> backtest,
    @JsonProperty("dataset_checksums") SortedMap<String, String> datasetChecksums,
    @JsonProperty("edition") @Nullable String edition,
    @JsonProperty("fault") @Nullable String fault,
    @JsonProperty("held_out") @Nullable HeldOutJson heldOut,
    @JsonProperty("language") @Nullable String language,
    @JsonProperty("measures") SortedMap<String, String> measures,
    @JsonProperty("octets") SortedMap<String, Long> octets,
    @JsonProperty("project") String project,
    @JsonProperty("scores") List<ScoreClassJson> scores,
    @JsonProperty("sizes") SortedMap<String, Integer> sizes,
    @JsonProperty("thresholds") List<ThresholdJson> thresholds,
    @JsonProperty("wiki") String wiki,
    @JsonProperty("wiki_domain") String wikiDomain,
    @JsonProperty("written_at") @Nullable String writtenAt) {

  /** One threshold; a share of nothing is null. */
  @JsonPropertyOrder({"precision", "recall", "sentences", "threshold"})
  public record RowJson(
      @JsonProperty("precision") @Nullable Double precision,
      @JsonProperty("recall") @Nullable Double recall,
      @JsonProperty("sentences") int sentences,
      @JsonProperty("threshold") double threshold) {

    static RowJson from(Backtest.Row row) {
      return new RowJson(
          number(row.precision()), number(row.recall()), row.sentences(), row.threshold());
    }
  }

  /** Suggestions with scores from here to a tenth more. */
  @JsonPropertyOrder({"from", "mean_score", "right", "suggestions"})
  public record ScoreClassJson(
      @JsonProperty("from") double from,
      @JsonProperty("mean_score") @Nullable Double meanScore,
      @JsonProperty("right") int right,
      @JsonProperty("suggestions") int suggestions) {

    static ScoreClassJson from(Backtest.ScoreClass scores) {
      return new ScoreClassJson(
          scores.from(), number(scores.meanScore()), scores.right(), scores.suggestions());
    }
  }

  /** The second generation on articles that training put aside. */
  @JsonPropertyOrder({"rows", "scores"})
  public record HeldOutJson(
      @JsonProperty("rows") List<HeldOutRowJson> rows,
      @JsonProperty("scores") List<ScoreClassJson> scores) {

    static @Nullable HeldOutJson from(WikiReport report) {
      return report.heldOut().isEmpty()
          ? null
          : new HeldOutJson(
              report.heldOut().stream().map(HeldOutRowJson::from).toList(),
              report.heldOutScores().stream().map(ScoreClassJson::from).toList());
    }
  }

  /** One threshold; a share of nothing is null. */
  @JsonPropertyOrder({"articles", "precision", "recall", "threshold"})
  public record HeldOutRowJson(
      @JsonProperty("articles") int articles,
      @JsonProperty("precision") @Nullable Double precision,
      @JsonProperty("recall") @Nullable Double recall,
      @JsonProperty("threshold") double threshold) {

    static HeldOutRowJson from(Backtest.Row row) {
      return new HeldOutRowJson(
          row.sentences(), number(row.precision()), number(row.recall()), row.threshold());
    }
  }

  /** The lowest threshold whose suggestions have that precision. */
  @JsonPropertyOrder({"precision", "threshold"})
  public record ThresholdJson(
      @JsonProperty("precision") double precision, @JsonProperty("threshold") double threshold) {}

  /** A wiki with its report. */
  public static WikiJson from(WikiReport report, String fault) {
    return new WikiJson(
        report.backtest().stream().map(RowJson::from).toList(),
        report.checksums(),
        report.edition(),
        fault,
        HeldOutJson.from(report),
        report.language().value(),
        report.measures(),
        report.octets(),
        report.wiki().project().requestName(),
        report.scores().stream().map(ScoreClassJson::from).toList(),
        report.sizes(),
        report.thresholds().entrySet().stream()
            .map(each -> new ThresholdJson(each.getKey(), each.getValue()))
            .toList(),
        report.wiki().value(),
        report.wiki().domain(),
        Instant.ofEpochSecond(report.writtenAt()).toString());
  }

  /** A wiki of which nothing is known but its id. */
  public static WikiJson of(WikiId wiki, String fault) {
    return new WikiJson(
        List.of(),
        new TreeMap<>(),
        null,
        fault,
        null,
        null,
        new TreeMap<>(),
        new TreeMap<>(),
        wiki.project().requestName(),
        List.of(),
        new TreeMap<>(),
        List.of(),
        wiki.value(),
        wiki.domain(),
        null);
  }

  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
