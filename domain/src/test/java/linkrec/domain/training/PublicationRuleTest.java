package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationRuleTest {
  private static Backtest.Row row(double threshold, double precision, double recall) {
    return new Backtest.Row(threshold, 10, precision, recall);
  }

  @ParameterizedTest
  @CsvSource({
    "0.75, 0.20, true",
    "1, 1, true",
    "0.7499, 0.9, false",
    "0.9, 0.1999, false",
    "NaN, 0, false",
    "NaN, NaN, false"
  })
  void asksForPrecisionAndRecallAtOneHalf(double precision, double recall, boolean met) {
    List<Backtest.Row> rows = List.of(row(0.4, 0, 0), row(0.5, precision, recall), row(0.6, 0, 0));

    assertThat(PublicationRule.isMet(rows)).isEqualTo(met);
  }

  @Test
  void looksAtNoOtherThreshold() {
    assertThat(PublicationRule.isMet(List.of(row(0.4, 1, 1), row(0.6, 1, 1)))).isFalse();
    assertThat(PublicationRule.isMet(List.of())).isFalse();
  }
}
