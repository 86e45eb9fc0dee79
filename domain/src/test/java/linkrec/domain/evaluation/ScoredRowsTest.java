package linkrec.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import linkrec.domain.training.RocArea;
import org.junit.jupiter.api.Test;

class ScoredRowsTest {

  @Test
  void measuresTheSameAreaAsFromRanks() {
    Random random = new Random(4);
    ScoredRows rows = new ScoredRows();
    float[] scores = new float[200];
    float[] labels = new float[200];
    for (int i = 0; i < scores.length; i++) {
      labels[i] = random.nextInt(3) == 0 ? 1 : 0;
      // Few different scores, so that there are ties.
      scores[i] = (random.nextInt(10) + 3 * labels[i]) / 13;
      rows.add(i % 20, scores[i], labels[i] == 1);
    }

    Estimate area = rows.rocArea(20);

    assertThat(area.value()).isCloseTo(RocArea.of(scores, labels), within(1e-12));
    assertThat(area.value()).isStrictlyBetween(area.low(), area.high());
  }

  @Test
  void hasNoAreaWithoutRightRows() {
    ScoredRows rows = new ScoredRows();
    rows.add(0, 0.5f, false);

    assertThat(rows.rocArea(1).value()).isNaN();
  }
}
