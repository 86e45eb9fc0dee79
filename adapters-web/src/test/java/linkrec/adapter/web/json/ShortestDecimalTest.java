package linkrec.adapter.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {

  @ParameterizedTest
  @CsvSource({
    "0.1,0.1",
    "0.5,0.5",
    "1,1.0",
    "0,0.0",
    "0.8456574,0.8456574",
    "0.3333333433,0.33333334"
  })
  void writesNoMoreDigitsThanNeeded(float value, String text) {
    assertThat(ShortestDecimal.of(value).toPlainString()).isEqualTo(text);
  }

  @Test
  void readsBackAsTheSameNumberAndIsNeverLongerThanJavasOwn() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      float value = random.nextFloat();
      String text = ShortestDecimal.of(value).toPlainString();

      assertThat(Float.parseFloat(text)).isEqualTo(value);
      assertThat(ShortestDecimal.of(value).precision())
          .isLessThanOrEqualTo(new java.math.BigDecimal(Float.toString(value)).precision());
    }
  }
}
