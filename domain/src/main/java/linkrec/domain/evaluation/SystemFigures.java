package linkrec.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one system's links over all pages come to.
 *
 * @param rows one for each of {@link Thresholds}
 * @param averagePrecision of the links served at threshold 0 against all right answers, so that its
 *     ceiling is that of recall
 * @param recallAtPrecision the highest recall at any threshold with a precision of {@value
 *     #PRECISION} or more; 0 where no threshold has it
 * @param wanted what the precisions cost that somebody may want, from the lowest
 * @param calibration ten bins from 0 on
 */
public record SystemFigures(
    String name,
    List<Row> rows,
    Estimate averagePrecision,
    Estimate recallAtPrecision,
    List<Wanted> wanted,
    List<CalibrationBin> calibration) {

  /** The precision at which recall is read off. */
  public static final double PRECISION = 0.75;

  private static final double[] PRECISIONS = {0.6, 0.7, PRECISION, 0.8, 0.85, 0.9, 0.95};

  /**
   * What is served at a threshold.
   *
   * @param links how many
   * @param right how many of them are right
   */
  public record Row(
      double threshold, long links, long right, Estimate precision, Estimate recall) {}

  /**
   * The threshold with the highest recall at a precision or more. Read off the very pages that are
   * judged: on others expect a little less.
   *
   * @param threshold NaN where none has that precision
   * @param recall there; 0 likewise
   */
  public record Wanted(double precision, double threshold, double recall) {}

  public SystemFigures {
    rows = List.copyOf(rows);
    wanted = List.copyOf(wanted);
    calibration = List.copyOf(calibration);
  }

  /** The row of that threshold. */
  public Row at(double threshold) {
    return rows.get(Thresholds.numberOf(threshold));
  }

  static SystemFigures of(String name, Curve curve) {
    Estimate[] estimates =
        Resampling.estimates(curve.pageCount(), weights -> measures(curve, weights));
    List<Row> rows = new ArrayList<>(Thresholds.COUNT);
    for (int i = 0; i < Thresholds.COUNT; i++) {
      long[] served = curve.served(i, curve.once());
      rows.add(
          new Row(Thresholds.of(i), served[0], served[1], estimates[2 * i], estimates[2 * i + 1]));
    }
    return new SystemFigures(
        name,
        rows,
        estimates[2 * Thresholds.COUNT],
        estimates[2 * Thresholds.COUNT + 1],
        wanted(curve),
        CalibrationBin.of(curve.pages()));
  }

  private static List<Wanted> wanted(Curve curve) {
    double[] recalls = curve.recallAt(PRECISIONS, curve.once());
    return IntStream.range(0, PRECISIONS.length)
        .mapToObj(
            i ->
                new Wanted(
                    PRECISIONS[i], curve.thresholdAt(PRECISIONS[i], curve.once()), recalls[i]))
        .toList();
  }

  private static double[] measures(Curve curve, int[] weights) {
    double[] measures = new double[2 * Thresholds.COUNT + 2];
    double gold = curve.gold(weights);
    for (int i = 0; i < Thresholds.COUNT; i++) {
      long[] served = curve.served(i, weights);
      measures[2 * i] = served[1] / (double) served[0];
      measures[2 * i + 1] = served[1] / gold;
    }
    measures[2 * Thresholds.COUNT] = curve.averagePrecision(weights);
    measures[2 * Thresholds.COUNT + 1] = curve.recallAt(new double[] {PRECISION}, weights)[0];
    return measures;
  }
}
