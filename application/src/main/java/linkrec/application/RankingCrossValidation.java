package linkrec.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.Folds;
import linkrec.domain.training.RankedPrecision;
import linkrec.domain.training.RocArea;
import linkrec.domain.training.ScoreShift;

/**
 * What models of two thirds of the articles say of the other third, for one third after another;
 * and how right examples are to be weighed so that scores say how often they are right.
 */
final class RankingCrossValidation {

  /** The logarithm of one more than the articles that link the phrase. */
  private static final int LINKING_ARTICLES = Evidence.FEATURES.indexOf("lAL");

  /** A phrase that one or two articles link. */
  private static final double RARELY_LINKED = Math.log(3.5);

  /** Scores from here on tell whether a model claims too much; below are what nobody suggests. */
  private static final double LEAST_SCORE = 0.2;

  /** What the shift of scores is held back by, as if so many links spoke for none. */
  private static final double RESTRAINT = 10;

  private final RankingExamples examples;
  private final TrainingPorts ports;

  /** The score of every example by a model of other articles. */
  private final float[] scores;

  private final boolean[] asked = new boolean[RankingExamples.THIRDS];

  /**
   * @param examples made here, not read from bytes
   */
  RankingCrossValidation(RankingExamples examples, TrainingPorts ports) {
    this.examples = examples;
    this.ports = ports;
    this.scores = new float[examples.size()];
  }

  /** On the first third of the articles, against all their right answers; NaN without any. */
  double averagePrecision() {
    ask(0);
    return best(0).average(gold(0));
  }

  /**
   * How right examples are to be weighed. The scores show how far they are off; and served
   * statistics are of all folds where those of examples lack one, so that phrases which few
   * articles link are linked by a smaller share of them than the examples say.
   */
  double rightWeight() {
    ScoreShift shift = new ScoreShift(LEAST_SCORE, RESTRAINT);
    int scored = 0;
    int rare = 0;
    for (int third = 0; third < RankingExamples.THIRDS; third++) {
      ask(third);
      for (int article = third; article < examples.articles(); article += RankingExamples.THIRDS) {
        List<Integer> best = bestRows(article);
        shift.addArticle(scores(best), labels(best));
        for (int row : best) {
          if (scores[row] >= LEAST_SCORE) {
            scored++;
            rare += examples.feature(row, LINKING_ARTICLES) < RARELY_LINKED ? 1 : 0;
          }
        }
      }
    }
    double lacking = rare / (double) Math.max(1, scored) / Folds.COUNT;
    return (1 - lacking) * Math.exp(shift.value());
  }

  /**
   * What is expected on articles that are not among the examples.
   *
   * @param articles how many were asked about
   * @param gold how many right answers they have
   * @param ranked the best example of each article and page
   * @param area the area under the ROC curve of all examples; NaN where they are of one kind
   */
  record Expected(int articles, long gold, RankedPrecision ranked, double area) {}

  /**
   * All articles, each by the model of others, with that weight: it moves the log odds of scores by
   * its logarithm.
   */
  Expected expected(double rightWeight) {
    long gold = 0;
    for (int third = 0; third < RankingExamples.THIRDS; third++) {
      ask(third);
      gold += gold(third);
    }
    List<Integer> best = new ArrayList<>();
    for (int article = 0; article < examples.articles(); article++) {
      best.addAll(bestRows(article));
    }
    float[] shifted = scores(best);
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = ScoreShift.shifted(shifted[i], Math.log(rightWeight));
    }
    return new Expected(
        examples.articles(),
        gold,
        new RankedPrecision(shifted, labels(best)),
        examples.hasBothLabels() ? RocArea.of(scores, examples.labels()) : Double.NaN);
  }

  /** Trains on the others; all scores are 0 where that cannot be done. */
  private void ask(int third) {
    if (asked[third]) {
      return;
    }
    asked[third] = true;
    RankingExamples others = examples.part(third, false);
    FeatureMatrix held = examples.part(third, true).matrix();
    if (!others.hasBothLabels() || held.rows() == 0) {
      return;
    }
    float[] heldScores =
        ports
            .modelReader()
            .read(others.train(ports.modelTrainer()), "the model on held-out articles")
            .score(held);
    int from = 0;
    for (int article = third; article < examples.articles(); article += RankingExamples.THIRDS) {
      int rows = examples.end(article) - examples.start(article);
      System.arraycopy(heldScores, from, scores, examples.start(article), rows);
      from += rows;
    }
  }

  private RankedPrecision best(int third) {
    List<Integer> best = new ArrayList<>();
    for (int article = third; article < examples.articles(); article += RankingExamples.THIRDS) {
      best.addAll(bestRows(article));
    }
    return new RankedPrecision(scores(best), labels(best));
  }

  private long gold(int third) {
    long gold = 0;
    for (int article = third; article < examples.articles(); article += RankingExamples.THIRDS) {
      gold += examples.gold(article);
    }
    return gold;
  }

  /** Of an article's rows with one candidate the best counts, since a page is linked once. */
  private List<Integer> bestRows(int article) {
    Map<PageTitle, Integer> byCandidate = new LinkedHashMap<>();
    for (int row = examples.start(article); row < examples.end(article); row++) {
      byCandidate.merge(
          examples.candidate(row), row, (one, other) -> scores[other] > scores[one] ? other : one);
    }
    return List.copyOf(byCandidate.values());
  }

  private float[] scores(List<Integer> rows) {
    float[] some = new float[rows.size()];
    for (int i = 0; i < some.length; i++) {
      some[i] = scores[rows.get(i)];
    }
    return some;
  }

  private float[] labels(List<Integer> rows) {
    float[] some = new float[rows.size()];
    for (int i = 0; i < some.length; i++) {
      some[i] = examples.isRight(rows.get(i)) ? 1 : 0;
    }
    return some;
  }
}
