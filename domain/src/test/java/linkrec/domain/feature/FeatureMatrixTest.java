package linkrec.domain.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureMatrixTest {
  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 3, 100})
  void growsBeyondTheExpectedRows(int expected) {
    FeatureMatrix matrix = new FeatureMatrix(3, expected);
    for (int row = 0; row < 50; row++) {
      matrix.addRow(row, row + 0.5f, Float.NaN);
    }

    assertThat(matrix.rows()).isEqualTo(50);
    assertThat(matrix.columns()).isEqualTo(3);
    assertThat(matrix.values()).hasSizeGreaterThanOrEqualTo(150);
    for (int row = 0; row < 50; row++) {
      assertThat(matrix.row(row)).containsExactly(row, row + 0.5f, Float.NaN);
      assertThat(matrix.at(row, 1)).isEqualTo(row + 0.5f);
      assertThat(matrix.values()[row * 3]).isEqualTo(row);
    }
  }

  @Test
  void copiesWhatItIsGivenAndGives() {
    float[] row = {1, 2};
    FeatureMatrix matrix = new FeatureMatrix(2, 1);
    matrix.addRow(row);
    row[0] = 9;
    matrix.row(0)[1] = 9;

    assertThat(matrix.row(0)).containsExactly(1, 2);
  }

  @Test
  void refusesRowsOfAnotherLength() {
    FeatureMatrix matrix = new FeatureMatrix(2, 1);

    assertThatThrownBy(() -> matrix.addRow(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 features expected, got 1");
    assertThatThrownBy(() -> matrix.addRow(1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThat(matrix.rows()).isZero();
  }

  @Test
  void refusesNoColumns() {
    assertThatThrownBy(() -> new FeatureMatrix(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
