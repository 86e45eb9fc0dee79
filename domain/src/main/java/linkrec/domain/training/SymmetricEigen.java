package linkrec.domain.training;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's cyclic rotations (Golub, Van
 * Loan, "Matrix Computations", 4th edition, section 8.5). Only additions, multiplications,
 * divisions and square roots: the same bits everywhere.
 */
final class SymmetricEigen {

  private static final int MOST_SWEEPS = 30;
  private static final double SMALL = 1e-24;

  private final int size;
  private final double[] matrix;
  private final double[] vectors;

  private SymmetricEigen(double[] matrix, int size) {
    this.size = size;
    this.matrix = matrix.clone();
    this.vectors = new double[size * size];
    for (int i = 0; i < size; i++) {
      vectors[i * size + i] = 1;
    }
  }

  /**
   * @param values from the largest to the smallest
   * @param vectors column j belongs to value j; row after row
   */
  // Numbers in bulk, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Result(double[] values, double[] vectors) {}

  /** Of a matrix whose rows stand one after the other. */
  static Result of(double[] matrix, int size) {
    SymmetricEigen eigen = new SymmetricEigen(matrix, size);
    double total = 0;
    for (double number : matrix) {
      total += number * number;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && eigen.offDiagonal() > SMALL * total; sweep++) {
      eigen.sweep();
    }
    return eigen.sorted();
  }

  private double offDiagonal() {
    double sum = 0;
    for (int row = 0; row < size; row++) {
      for (int column = row + 1; column < size; column++) {
        double number = matrix[row * size + column];
        sum += number * number;
      }
    }
    return sum;
  }

  private void sweep() {
    for (int p = 0; p < size; p++) {
      for (int q = p + 1; q < size; q++) {
        double number = matrix[p * size + q];
        if (number != 0) {
          rotate(p, q, number);
        }
      }
    }
  }

  private void rotate(int p, int q, double number) {
    double half = (matrix[q * size + q] - matrix[p * size + p]) / (2 * number);
    double tangent = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.sqrt(half * half + 1));
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    for (int k = 0; k < size; k++) {
      turn(matrix, k * size + p, k * size + q, cosine, sine);
    }
    for (int k = 0; k < size; k++) {
      turn(matrix, p * size + k, q * size + k, cosine, sine);
      turn(vectors, k * size + p, k * size + q, cosine, sine);
    }
  }

  private static void turn(double[] numbers, int first, int second, double cosine, double sine) {
    double one = numbers[first];
    double other = numbers[second];
    numbers[first] = cosine * one - sine * other;
    numbers[second] = sine * one + cosine * other;
  }

  private Result sorted() {
    Integer[] order = new Integer[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> Double.compare(matrix[b * size + b], matrix[a * size + a]));
    double[] values = new double[size];
    double[] columns = new double[size * size];
    for (int j = 0; j < size; j++) {
      values[j] = matrix[order[j] * size + order[j]];
      for (int row = 0; row < size; row++) {
        columns[row * size + j] = vectors[row * size + order[j]];
      }
    }
    return new Result(values, columns);
  }
}
