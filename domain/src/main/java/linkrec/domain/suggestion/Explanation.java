package linkrec.domain.suggestion;

import java.util.List;
import java.util.Map;
import linkrec.domain.page.PageTitle;

/**
 * How the candidates of a phrase were scored.
 *
 * @param candidates those that were scored, best first
 */
public record Explanation(List<ExplainedCandidate> candidates) {

  public Explanation {
    candidates = List.copyOf(candidates);
  }

  /**
   * One candidate.
   *
   * @param count how often the phrase leads to it in the wiki
   * @param features what the model was given, by the feature's name, in the model's order; NaN for
   *     a missing one
   * @param contributions how much each feature moved the log-odds of the score, under {@code base}
   *     the log-odds of a candidate of which nothing is known; their sum gives the score. Empty
   *     where the model cannot tell
   * @param reasons in words for people who edit the wiki, in English, the weightiest first
   */
  public record ExplainedCandidate(
      PageTitle title,
      int count,
      float score,
      Map<String, Float> features,
      Map<String, Float> contributions,
      List<String> reasons) {

    public ExplainedCandidate {
      reasons = List.copyOf(reasons);
    }
  }
}
