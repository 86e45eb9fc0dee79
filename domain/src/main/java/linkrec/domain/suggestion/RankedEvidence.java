package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.suggestion.Explanation.ExplainedCandidate;

/** A page's candidates with their scores: the best one of every phrase, best phrase first. */
final class RankedEvidence {

  private final Evidence evidence;
  private final float[] scores;
  private final RankingModel model;

  RankedEvidence(Evidence evidence, float[] scores, RankingModel model) {
    this.evidence = evidence;
    this.scores = scores;
    this.model = model;
  }

  /**
   * A phrase's best candidate.
   *
   * @param first the first row of the phrase
   * @param end behind its last row
   */
  record Ranked(Evidence.Row row, float score, int first, int end) {}

  /** Every phrase's best candidate, by their scores, equal ones in the order of the page. */
  List<Ranked> ranked() {
    List<Evidence.Row> rows = evidence.rows();
    List<Ranked> ranked = new ArrayList<>();
    int first = 0;
    while (first < rows.size()) {
      int best = first;
      int next = first + 1;
      while (next < rows.size() && rows.get(next).phrase() == rows.get(first).phrase()) {
        best = scores[next] > scores[best] ? next : best;
        next++;
      }
      ranked.add(new Ranked(rows.get(best), scores[best], first, next));
      first = next;
    }
    ranked.sort((a, b) -> Float.compare(b.score(), a.score()));
    return ranked;
  }

  /** How the scores of a phrase's candidates came about. */
  Explanation explanation(Ranked phrase) {
    List<ExplainedCandidate> explained = new ArrayList<>();
    for (int row = phrase.first(); row < phrase.end(); row++) {
      float[] features = evidence.features().row(row);
      Map<String, Float> named = model.named(features);
      Map<String, Float> contributions = model.contributions(features);
      explained.add(
          new ExplainedCandidate(
              evidence.rows().get(row).candidate().title(),
              evidence.rows().get(row).candidate().count(),
              scores[row],
              named,
              contributions,
              Reasons.of(named, contributions)));
    }
    explained.sort(Comparator.comparingDouble(candidate -> -candidate.score()));
    return new Explanation(explained);
  }
}
