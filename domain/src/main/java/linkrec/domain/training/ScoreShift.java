package linkrec.domain.training;

import java.util.Arrays;

/**
 * How far the log odds of scores lie from those that the examples speak for: the most likely shift
 * (Platt, "Probabilistic outputs for support vector machines", 1999, with a slope of 1). Below zero
 * where scores claim too much.
 *
 * <p>Examples of one article are alike, so many of them say little more than one: how sure the
 * shift is, is told by how much articles differ (Liang, Zeger, "Longitudinal data analysis using
 * generalized linear models", Biometrika 73, 1986, the robust variance), and an unsure one is held
 * back.
 */
public final class ScoreShift {

  private static final int ROUNDS = 20;

  private final double least;
  private final double restraint;
  private double[] logOdds = new double[64];
  private boolean[] right = new boolean[64];
  private int[] articles = new int[64];
  private int size;
  private int articleCount;

  /**
   * @param least lower scores are passed over
   * @param restraint what holds the shift back to 0: the precision of a normal prior, at least 0
   */
  public ScoreShift(double least, double restraint) {
    this.least = least;
    this.restraint = restraint;
  }

  /**
   * Adds the examples of one article.
   *
   * @param scores above 0 and below 1
   * @param labels 1 for a right example, 0 for a wrong one
   */
  public void addArticle(float[] scores, float[] labels) {
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= least) {
        if (size == logOdds.length) {
          logOdds = Arrays.copyOf(logOdds, 2 * size);
          right = Arrays.copyOf(right, 2 * size);
          articles = Arrays.copyOf(articles, 2 * size);
        }
        logOdds[size] = logOdds(scores[i]);
        right[size] = labels[i] > 0;
        articles[size++] = articleCount;
      }
    }
    articleCount++;
  }

  /** The shift, by Newton's method; 0 without examples. */
  public double value() {
    double alone = value(restraint);
    return value(restraint * likeness(alone));
  }

  private double value(double heldBack) {
    double shift = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double slope = -heldBack * shift;
      double curve = heldBack;
      for (int i = 0; i < size; i++) {
        double probability = probability(i, shift);
        slope += surprise(i, probability);
        curve += probability * (1 - probability);
      }
      shift += curve == 0 ? 0 : slope / curve;
    }
    return shift;
  }

  /** How many times the variance is that of examples that have nothing to do with each other. */
  private double likeness(double shift) {
    double[] byArticle = new double[articleCount];
    double curve = 0;
    for (int i = 0; i < size; i++) {
      double probability = probability(i, shift);
      byArticle[articles[i]] += surprise(i, probability);
      curve += probability * (1 - probability);
    }
    double spread = Arrays.stream(byArticle).map(sum -> sum * sum).sum();
    return curve == 0 ? 1 : Math.max(1, spread / curve);
  }

  /** A score whose log odds are moved by so much; 0 and 1 stay. */
  public static float shifted(float score, double shift) {
    return (float) probability(logOdds(score), shift);
  }

  private double probability(int example, double shift) {
    return probability(logOdds[example], shift);
  }

  private static double probability(double odds, double shift) {
    return 1 / (1 + Math.exp(-odds - shift));
  }

  private static double logOdds(float score) {
    return Math.log(score / (1 - (double) score));
  }

  private double surprise(int example, double probability) {
    return (right[example] ? 1 : 0) - probability;
  }
}
