package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.suggestion.Explanation;
import linkrec.domain.suggestion.Explanation.ExplainedCandidate;
import org.jspecify.annotations.Nullable;

/** How the candidates of a phrase were scored, best first. Only where a request asks for it. */
@JsonPropertyOrder({"candidates"})
public record ExplanationJson(@JsonProperty("candidates") List<CandidateJson> candidates) {

  public ExplanationJson {
    candidates = List.copyOf(candidates);
  }

  static ExplanationJson from(Explanation explanation) {
    return new ExplanationJson(explanation.candidates().stream().map(CandidateJson::from).toList());
  }

  /**
   * One candidate.
   *
   * @param contributions how each feature moved the log-odds of the score, {@code base} first said
   *     of a candidate of which nothing is known; absent where the model cannot tell
   * @param count how often the phrase leads there in the wiki
   * @param features what the model was given; null for a missing value
   * @param reasons in words for people who edit the wiki, the weightiest first
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonPropertyOrder({"contributions", "count", "features", "link_target", "reasons", "score"})
  public record CandidateJson(
      @JsonProperty("contributions") Map<String, @Nullable BigDecimal> contributions,
      @JsonProperty("count") int count,
      @JsonProperty("features") Map<String, @Nullable BigDecimal> features,
      @JsonProperty("link_target") String linkTarget,
      @JsonProperty("reasons") List<String> reasons,
      @JsonProperty("score") BigDecimal score) {

    static CandidateJson from(ExplainedCandidate candidate) {
      return new CandidateJson(
          numbers(candidate.contributions()),
          candidate.count(),
          numbers(candidate.features()),
          candidate.title().value(),
          candidate.reasons(),
          ShortestDecimal.of(candidate.score()));
    }

    private static Map<String, @Nullable BigDecimal> numbers(Map<String, Float> values) {
      Map<String, @Nullable BigDecimal> numbers = new LinkedHashMap<>();
      values.forEach(
          (name, value) ->
              numbers.put(name, Float.isFinite(value) ? ShortestDecimal.of(value) : null));
      return numbers;
    }
  }
}
