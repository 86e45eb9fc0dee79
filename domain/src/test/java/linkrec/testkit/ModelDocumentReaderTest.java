package linkrec.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import linkrec.domain.CorruptDatasetException;
import linkrec.domain.model.LinkModel;
import org.junit.jupiter.api.Test;

class ModelDocumentReaderTest extends LinkModelContract {
  private static LinkModel read(byte[] document) {
    return new ModelDocumentReader().read(document, "model");
  }

  @Override
  protected LinkModel stepAtTen(float low, float high) {
    return read(
        ModelDocuments.ofTrees(
            3, "5E-1", ModelDocuments.step(3, 1, "10.0", margin(low), margin(high))));
  }

  private static String margin(float score) {
    return Double.toString(Math.log(score / (1 - score)));
  }

  @Test
  void readsTheBaseScore() {
    linkrec.domain.feature.FeatureMatrix row = new linkrec.domain.feature.FeatureMatrix(7, 1);
    row.addRow(new float[7]);

    assertThat(read(ModelDocuments.constant(7, "2.5E-1")).score(row)[0])
        .isCloseTo(0.25f, within(1e-6f));
  }

  @Test
  void refusesOtherDocuments() {
    assertThatThrownBy(() -> read(new byte[] {'{', '}'}))
        .isInstanceOf(CorruptDatasetException.class)
        .hasMessageContaining("model");
  }
}
