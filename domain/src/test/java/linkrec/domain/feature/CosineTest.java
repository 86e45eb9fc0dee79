package linkrec.domain.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CosineTest {
  @Test
  void isOneForOneDirectionAndMinusOneForTheOther() {
    assertThat(Cosine.of(new float[] {1, 2}, new float[] {2, 4})).isEqualTo(1);
    assertThat(Cosine.of(new float[] {1, 2}, new float[] {-3, -6})).isEqualTo(-1);
  }

  @Test
  void isTheCosineOfTheAngle() {
    assertThat(Cosine.of(new float[] {1, 0}, new float[] {0, 7})).isZero();
    assertThat(Cosine.of(new float[] {1, 0}, new float[] {1, 1})).isEqualTo((float) Math.sqrt(0.5));
  }

  @Test
  void isNothingWhereAVectorIsMissing() {
    assertThat(Cosine.of(null, new float[] {1})).isZero();
    assertThat(Cosine.of(new float[] {1}, null)).isZero();
    assertThat(Cosine.of(null, null)).isZero();
  }

  @Test
  void isNothingWhereAVectorHasNoLength() {
    assertThat(Cosine.of(new float[] {0, 0}, new float[] {1, 0})).isZero();
    assertThat(Cosine.of(new float[0], new float[0])).isZero();
  }

  @Test
  void standsVeryLongAndVeryShortVectors() {
    float[] longOne = {3e38f, 3e38f};
    float[] shortOne = {1e-30f, 1e-30f};

    assertThat(Cosine.of(longOne, longOne)).isEqualTo(1);
    assertThat(Cosine.of(longOne, shortOne)).isEqualTo(1);
    assertThat(Cosine.of(shortOne, shortOne)).isEqualTo(1);
  }
}
