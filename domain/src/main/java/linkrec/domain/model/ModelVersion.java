package linkrec.domain.model;

import java.util.Arrays;
import java.util.Optional;
import linkrec.domain.feature.MentionFeatures;

/** The two versions of the original's models, told apart by their number of features. */
public enum ModelVersion {
  V1(MentionFeatures.COLUMNS_V1),
  V2(MentionFeatures.COLUMNS_V2);

  private final int featureCount;

  ModelVersion(int featureCount) {
    this.featureCount = featureCount;
  }

  /** How many features its models take. */
  public int featureCount() {
    return featureCount;
  }

  /** The version whose models take so many features; absent when none does. */
  public static Optional<ModelVersion> ofFeatureCount(int count) {
    return Arrays.stream(values()).filter(version -> version.featureCount == count).findFirst();
  }
}
