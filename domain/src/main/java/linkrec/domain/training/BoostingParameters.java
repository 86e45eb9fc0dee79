package linkrec.domain.training;

import java.util.List;

/**
 * How an ensemble is trained; named as XGBoost names its parameters.
 *
 * @param rounds trees
 * @param depth of a tree
 * @param learningRate {@code eta}
 * @param minChildWeight least sum of second derivatives in a leaf
 * @param rowShare {@code subsample}, the share of rows that a tree sees
 * @param columnShare {@code colsample_bytree}, the share of features that a tree sees
 * @param rightWeight {@code scale_pos_weight}, what a right row counts beside a wrong one
 * @param featureNames kept in the document; empty for none
 */
public record BoostingParameters(
    int rounds,
    int depth,
    double learningRate,
    double minChildWeight,
    double rowShare,
    double columnShare,
    double rightWeight,
    List<String> featureNames) {

  /** XGBoost's defaults and 100 rounds, as the original trains. */
  public static final BoostingParameters ORIGINAL =
      new BoostingParameters(100, 6, 0.3, 1, 1, 1, 1, List.of());

  public BoostingParameters {
    featureNames = List.copyOf(featureNames);
  }

  /** The same with another weight of right rows. */
  public BoostingParameters withRightWeight(double weight) {
    return new BoostingParameters(
        rounds, depth, learningRate, minChildWeight, rowShare, columnShare, weight, featureNames);
  }
}
