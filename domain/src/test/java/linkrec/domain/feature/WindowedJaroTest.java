package linkrec.domain.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.testkit.TableResource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WindowedJaroTest {
  @Test
  void equalsTheLibraryThatModelsWereTrainedWith() {
    List<List<String>> pairs = TableResource.rows(WindowedJaro.class, "windowed-jaro.tsv");

    assertThat(pairs).hasSize(300);
    assertThat(pairs)
        .allSatisfy(
            pair ->
                assertThat(WindowedJaro.of(pair.get(0), pair.get(1)))
                    .isEqualTo((float) Double.parseDouble(pair.get(2))));
  }

  @Test
  void isNothingBeyondTheWindow() {
    assertThat(WindowedJaro.of("geller", "monica geller")).isZero();
  }

  @Test
  void comparesCharactersNotTheirHalves() {
    assertThat(WindowedJaro.of("\uD83E\uDD89", "\uD83E\uDD8A")).isZero();
  }

  @Property
  void isTheSameBothWaysForTextsOfDifferentLength(@ForAll String first, @ForAll String second) {
    float similarity = WindowedJaro.of(first, second);

    assertThat(similarity).isBetween(0f, 1f);
    if (first.codePointCount(0, first.length()) != second.codePointCount(0, second.length())) {
      assertThat(WindowedJaro.of(second, first)).isEqualTo(similarity);
    }
  }
}
