package linkrec.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.testkit.TableResource;
import org.junit.jupiter.api.Test;

class ExponentialTest {
  @Test
  void equalsTheLibraryOfCToTheLastBit() {
    List<List<String>> pairs = TableResource.rows(Exponential.class, "exponential.tsv");

    assertThat(pairs).hasSizeGreaterThan(200);
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              float x = Float.intBitsToFloat(Integer.parseUnsignedInt(pair.get(0), 16));
              assertThat(Integer.toHexString(Float.floatToRawIntBits(Exponential.of(x))))
                  .isEqualTo(pair.get(1).replaceFirst("^0+(?=.)", ""));
            });
  }

  @Test
  void differsFromTheExactValueByOneStepAtMost() {
    for (int i = 0; i <= 1_767_000; i++) {
      float x = -88 + i / 10_000f;
      float exact = (float) StrictMath.exp(x);
      if (Math.abs(Exponential.of(x) - exact) > Math.ulp(exact)) {
        assertThat(Exponential.of(x)).as("e^%s", x).isEqualTo(exact);
      }
    }
  }

  @Test
  void isOneAtZeroAndVanishesFarBelow() {
    assertThat(Exponential.of(0)).isEqualTo(1);
    assertThat(Exponential.of(-0f)).isEqualTo(1);
    assertThat(Exponential.of(-1000)).isZero();
  }
}
