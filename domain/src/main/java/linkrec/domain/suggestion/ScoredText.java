package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.feature.MentionFeatures;
import linkrec.domain.model.LinkModel;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.Explanation.ExplainedCandidate;

/**
 * What a phrase could be linked to.
 *
 * @param candidates all of them
 * @param target the one with the highest score; the earlier one in the dictionary of equals
 * @param evidence what the score was made from
 */
record ScoredText(Candidates candidates, PageTitle target, float score, Evidence evidence) {

  /**
   * The rows of the matrix that belong to a phrase.
   *
   * @param scored one candidate a row, from {@code firstRow} on
   * @param scores of all rows of the matrix
   */
  record Evidence(List<Candidate> scored, int firstRow, Scoring scoring) {}

  /** One call of the model. */
  record Scoring(LinkModel model, FeatureMatrix matrix, float[] scores) {}

  /** How the scores came about; the model is asked again, for its reasons. */
  Explanation explanation() {
    Scoring scoring = evidence.scoring();
    List<String> told = scoring.model().featureNames();
    List<String> names =
        told.isEmpty() ? MentionFeatures.names(scoring.model().featureCount()) : told;
    List<ExplainedCandidate> explained = new ArrayList<>();
    for (int i = 0; i < evidence.scored().size(); i++) {
      int row = evidence.firstRow() + i;
      Candidate candidate = evidence.scored().get(i);
      float[] features = scoring.matrix().row(row);
      Map<String, Float> named = named(names, features);
      Map<String, Float> contributions = named(names, scoring.model().contributions(features));
      explained.add(
          new ExplainedCandidate(
              candidate.title(),
              candidate.count(),
              scoring.scores()[row],
              named,
              contributions,
              Reasons.of(named, contributions)));
    }
    explained.sort(Comparator.comparingDouble(candidate -> -candidate.score()));
    return new Explanation(explained);
  }

  /** What comes after the last name is the base. */
  private static Map<String, Float> named(List<String> names, float[] values) {
    Map<String, Float> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(i < names.size() ? names.get(i) : "base", values[i]);
    }
    return named;
  }
}
