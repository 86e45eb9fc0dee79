package linkrec.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.LinkModel;
import org.junit.jupiter.api.Test;

/** What every {@link LinkModel} does. */
public abstract class LinkModelContract {

  /**
   * A model of three features that scores a row by {@code low} when the second feature is below 10
   * or missing, else by {@code high}.
   */
  protected abstract LinkModel stepAtTen(float low, float high);

  @Test
  void scoresRowsInTheirOrder() {
    FeatureMatrix rows = new FeatureMatrix(3, 1);
    rows.addRow(0, 9.5f, 0);
    rows.addRow(0, 10, 0);
    rows.addRow(99, Float.NaN, 99);
    rows.addRow(0, 1e9f, 0);

    float[] scores = stepAtTen(0.25f, 0.75f).score(rows);

    assertThat(scores).hasSize(4);
    assertThat(scores[0]).isCloseTo(0.25f, org.assertj.core.data.Offset.offset(1e-6f));
    assertThat(scores[1]).isCloseTo(0.75f, org.assertj.core.data.Offset.offset(1e-6f));
    assertThat(scores[2]).isEqualTo(scores[0]);
    assertThat(scores[3]).isEqualTo(scores[1]);
  }

  @Test
  void scoresNoRows() {
    assertThat(stepAtTen(0.25f, 0.75f).score(new FeatureMatrix(3, 5))).isEmpty();
  }

  @Test
  void refusesAnotherNumberOfFeatures() {
    FeatureMatrix rows = new FeatureMatrix(4, 1);
    rows.addRow(1, 2, 3, 4);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> stepAtTen(0.25f, 0.75f).score(rows))
        .withMessageContaining("3")
        .withMessageContaining("4");
  }

  @Test
  void saysHowManyFeaturesItTakes() {
    assertThat(stepAtTen(0.25f, 0.75f).featureCount()).isEqualTo(3);
  }
}
