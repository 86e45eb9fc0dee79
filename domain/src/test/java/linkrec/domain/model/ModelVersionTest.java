package linkrec.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelVersionTest {
  @Test
  void isToldByTheNumberOfFeatures() {
    assertThat(ModelVersion.ofFeatureCount(6)).contains(ModelVersion.V1);
    assertThat(ModelVersion.ofFeatureCount(7)).contains(ModelVersion.V2);
    assertThat(ModelVersion.ofFeatureCount(5)).isEmpty();
    assertThat(ModelVersion.ofFeatureCount(8)).isEmpty();
    assertThat(ModelVersion.V1.featureCount()).isEqualTo(6);
    assertThat(ModelVersion.V2.featureCount()).isEqualTo(7);
  }
}
