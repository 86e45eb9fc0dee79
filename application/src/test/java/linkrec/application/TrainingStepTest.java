package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import linkrec.domain.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingStepTest {
  @ParameterizedTest
  @EnumSource
  void isFoundByItsNameOnTheCommandLine(TrainingStep step) {
    assertThat(TrainingStep.named("--from", step.toString())).isEqualTo(step);
    assertThat(step.description()).isNotBlank();
  }

  @Test
  void isWrittenInSmallLatinLetters() {
    assertThat(TrainingStep.values())
        .extracting(TrainingStep::toString)
        .contains("anchors", "types", "filter", "vectors", "sentences", "examples", "model")
        .contains("evaluate", "datasets")
        .allMatch(name -> name.matches("[a-z]+[0-9]?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MODEL", "models", " model"})
  void isRefusedUnderAnotherName(String name) {
    assertThatThrownBy(() -> TrainingStep.named("--from", name))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.field()).isEqualTo("--from"))
        .hasMessageContaining("'" + name + "'")
        .hasMessageContaining("anchors, types, filter");
  }
}
