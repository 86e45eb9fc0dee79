package linkrec.domain.training;

import java.util.Arrays;

/**
 * How far the log odds of scores lie from those that the examples speak for: the most likely shift
 * (Platt, "Probabilistic outputs for support vector machines", 1999, with a slope of 1). Below zero
 * where scores claim too much.
 */
public final class ScoreShift {

  private static final int ROUNDS = 20;

  private final double least;
  private final double restraint;
  private double[] logOdds = new double[64];
  private boolean[] right = new boolean[64];
  private int size;

  /**
   * @param least lower scores are passed over
   * @param restraint what holds the shift back to 0, as a precision: that of a normal prior
   */
  public ScoreShift(double least, double restraint) {
    this.least = least;
    this.restraint = restraint;
  }

  /**
   * Adds examples.
   *
   * @param scores above 0 and below 1
   * @param labels 1 for a right example, 0 for a wrong one
   */
  public void add(float[] scores, float[] labels) {
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= least) {
        if (size == logOdds.length) {
          logOdds = Arrays.copyOf(logOdds, 2 * size);
          right = Arrays.copyOf(right, 2 * size);
        }
        logOdds[size] = Math.log(scores[i] / (1 - (double) scores[i]));
        right[size++] = labels[i] > 0;
      }
    }
  }

  /** The shift, by Newton's method; 0 without examples. */
  public double value() {
    double shift = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double slope = -restraint * shift;
      double curve = restraint;
      for (int i = 0; i < size; i++) {
        double probability = 1 / (1 + Math.exp(-logOdds[i] - shift));
        slope += (right[i] ? 1 : 0) - probability;
        curve += probability * (1 - probability);
      }
      shift += curve == 0 ? 0 : slope / curve;
    }
    return shift;
  }
}
