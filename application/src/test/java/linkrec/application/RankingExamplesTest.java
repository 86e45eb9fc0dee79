package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.BoostingParameters;
import linkrec.domain.training.ModelTrainer;
import linkrec.domain.training.PhraseExample;
import linkrec.domain.training.PhraseExamples;
import org.junit.jupiter.api.Test;

class RankingExamplesTest {

  private static RankingExamples of(float value, boolean right) {
    float[] features = new float[Evidence.FEATURES.size()];
    Arrays.fill(features, value);
    RankingExamples examples = new RankingExamples(false);
    examples.add(
        new PhraseExamples.OfArticle(
            List.of(
                new PhraseExample(
                    new PageTitle("Town"),
                    new AnchorText("bridge"),
                    new PageTitle("Bridge"),
                    features,
                    right)),
            1));
    return examples;
  }

  /** Keeps what it is given. */
  private static final class RecordingTrainer implements ModelTrainer {
    private float[] rows = {};
    private float[] labels = {};

    @Override
    public byte[] train(FeatureMatrix features, float[] given, BoostingParameters parameters) {
      rows = features.values().clone();
      labels = given.clone();
      return new byte[0];
    }
  }

  @Test
  void learnsFromAnotherWikiButNotWhatIsItsOwn() {
    RankingExamples examples = of(1, true);
    examples.borrow(of(2, false));
    RecordingTrainer trainer = new RecordingTrainer();

    examples.train(trainer);

    int columns = Evidence.FEATURES.size();
    assertThat(trainer.labels).containsExactly(1, 0);
    assertThat(Arrays.copyOf(trainer.rows, columns)).containsOnly(1);
    for (String feature : Evidence.FEATURES) {
      float lent = trainer.rows[columns + Evidence.FEATURES.indexOf(feature)];
      if (List.of("lAL", "sec", "toksleft").contains(feature)) {
        assertThat(lent).as(feature).isNaN();
      } else {
        assertThat(lent).as(feature).isEqualTo(2);
      }
    }
  }

  @Test
  void comesBackFromItsBytes() {
    RankingExamples back = RankingExamples.of(of(3, true).toBytes());

    assertThat(back.size()).isEqualTo(1);
    assertThat(back.hasStems()).isFalse();
    assertThat(back.toBytes()).isEqualTo(of(3, true).toBytes());
  }

  @Test
  void readsBytesFromBeforeItKnewWeights() {
    byte[] now = of(3, true).toBytes();
    byte[] then = new byte[now.length - Double.BYTES];
    System.arraycopy(now, 1 + Double.BYTES, then, 1, then.length - 1);

    RankingExamples back = RankingExamples.of(then);

    assertThat(back.rightWeight()).isEqualTo(1);
    assertThat(back.toBytes()).isEqualTo(now);
  }
}
