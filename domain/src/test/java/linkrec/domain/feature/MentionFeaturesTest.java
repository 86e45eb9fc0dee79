package linkrec.domain.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionFeaturesTest {
  private static final PageTitle PAGE = new PageTitle("Harbour");
  private static final Candidate BRIDGE = new Candidate(new PageTitle("Stone BRIDGE"), 7);
  private static final Candidate TOWER = new Candidate(new PageTitle("Tower"), 2);
  private static final Candidate FORD = new Candidate(new PageTitle("Ford"), 1);
  private static final Candidates ALL = new Candidates(List.of(TOWER, BRIDGE, FORD));
  private static final Map<PageTitle, float[]> VECTORS =
      Map.of(
          PAGE,
          new float[] {1, 0},
          BRIDGE.title(),
          new float[] {2, 0},
          TOWER.title(),
          new float[] {-1, 0});

  private static FeatureMatrix rows(int columns, String language, String mention) {
    FeatureMatrix matrix = new FeatureMatrix(columns, 1);
    new MentionFeatures(Tokenizer.of(language), columns, PAGE, VECTORS)
        .append(new AnchorText(mention), ALL, List.of(BRIDGE, TOWER, FORD), matrix);
    return matrix;
  }

  @Test
  void standInTheOrderOfTheModels() {
    FeatureMatrix rows = rows(MentionFeatures.COLUMNS_V2, "en", "stone bridge");
    float kurtosis = CountKurtosis.of(ALL.all());

    assertThat(rows.rows()).isEqualTo(3);
    assertThat(rows.row(0)).containsExactly(2, 7, 3, kurtosis, 1, 1, 0);
    assertThat(rows.row(1))
        .containsExactly(2, 2, 3, kurtosis, -1, WindowedJaro.of("stone bridge", "tower"), 0);
    assertThat(rows.row(2))
        .containsExactly(2, 1, 3, kurtosis, 0, WindowedJaro.of("stone bridge", "ford"), 0);
  }

  @Test
  void areTheSameInTheFirstVersionWithoutTheSeventh() {
    FeatureMatrix first = rows(MentionFeatures.COLUMNS_V1, "en", "stone bridge");
    FeatureMatrix second = rows(MentionFeatures.COLUMNS_V2, "en", "stone bridge");

    for (int row = 0; row < 3; row++) {
      assertThat(second.row(row)).startsWith(first.row(row)).hasSize(7);
    }
  }

  @Test
  void knowNoVectorOfAnUnknownPage() {
    FeatureMatrix matrix = new FeatureMatrix(6, 1);
    new MentionFeatures(Tokenizer.of("en"), 6, new PageTitle("Unknown"), VECTORS)
        .append(new AnchorText("tower"), ALL, List.of(TOWER), matrix);

    assertThat(matrix.at(0, 4)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "en, stone bridge, 2, 2",
    "en, 'stone   bridge', 2, 2",
    "en, 'stone, bridge', 2, 2",
    "en, (bridge), 1, 1",
    "en, stone - bridge, 3, 3",
    "en, bridge..., 1, 2",
    "en, bridge?!, 1, 2",
    "en, 3.14, 1, 1",
    "en, bank-side, 1, 1",
    "en, &, 1, 1",
    "fr, l'eau, 1, 2",
    "ja, 古い橋, 1, 3"
  })
  void countWordsAsTheVersionDoes(String language, String mention, float first, float second) {
    assertThat(rows(MentionFeatures.COLUMNS_V1, language, mention).at(0, 0)).isEqualTo(first);
    assertThat(rows(MentionFeatures.COLUMNS_V2, language, mention).at(0, 0)).isEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 8})
  void comeInSixOrSevenColumnsOnly(int columns) {
    assertThatThrownBy(() -> new MentionFeatures(Tokenizer.of("en"), columns, PAGE, VECTORS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got " + columns);
  }
}
