package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {

  @Test
  void findsTheValuesOfASmallMatrix() {
    SymmetricEigen.Result result = SymmetricEigen.of(new double[] {2, 1, 1, 2}, 2);

    assertThat(result.values()).containsExactly(new double[] {3, 1}, within(1e-12));
    assertThat(Math.abs(result.vectors()[0])).isCloseTo(Math.sqrt(0.5), within(1e-12));
  }

  @Test
  void takesDiagonalMatricesAsTheyAre() {
    SymmetricEigen.Result result = SymmetricEigen.of(new double[] {-1, 0, 0, 0, 5, 0, 0, 0, 0}, 3);

    assertThat(result.values()).containsExactly(5, 0, -1);
  }

  @Test
  void givesTheMatrixBackFromValuesAndVectors() {
    int size = 40;
    Random random = new Random(7);
    double[] matrix = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i * size + j] = random.nextGaussian();
        matrix[j * size + i] = matrix[i * size + j];
      }
    }

    SymmetricEigen.Result result = SymmetricEigen.of(matrix, size);

    double[] again = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          again[i * size + j] +=
              result.vectors()[i * size + k] * result.values()[k] * result.vectors()[j * size + k];
        }
      }
    }
    assertThat(again).containsExactly(matrix, within(1e-9));
    assertThat(result.values()[0]).isGreaterThan(result.values()[size - 1]);
  }
}
