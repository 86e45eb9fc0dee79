package linkrec.domain.evaluation;

/** The thresholds of reports: 0.00, 0.05, ... 0.95. */
public final class Thresholds {

  /** How many there are. */
  public static final int COUNT = 20;

  private Thresholds() {}

  /** The threshold of that number, from 0. */
  public static double of(int number) {
    return number / (double) COUNT;
  }

  /** The number of a threshold of reports; the nearest one's of another number. */
  public static int numberOf(double threshold) {
    return (int) Math.round(threshold * COUNT);
  }
}
