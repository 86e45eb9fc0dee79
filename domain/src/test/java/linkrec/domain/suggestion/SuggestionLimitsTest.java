package linkrec.domain.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import linkrec.domain.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionLimitsTest {
  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY, 50})
  void refuseAThresholdThatIsNoScore(double threshold) {
    assertThatThrownBy(() -> new SuggestionLimits(threshold, 1))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.field()).isEqualTo("threshold"))
        .hasMessageContaining("" + threshold);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -2, Integer.MIN_VALUE})
  void refuseANumberOfSuggestionsThatIsNone(int maxSuggestions) {
    assertThatThrownBy(() -> new SuggestionLimits(0.5, maxSuggestions))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.field()).isEqualTo("max_recommendations"))
        .hasMessageContaining("" + maxSuggestions);
  }

  @Test
  void takeBothEndsOfTheirRanges() {
    assertThat(new SuggestionLimits(0, SuggestionLimits.ALL).maxSuggestions()).isEqualTo(-1);
    assertThat(new SuggestionLimits(1, 1).threshold()).isEqualTo(1);
    assertThat(SuggestionLimits.DEFAULT).isEqualTo(new SuggestionLimits(0.5, 15));
  }
}
