package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linkrec.application.RankingCrossValidation.Expected;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.LinkModel;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.BoostingParameters;
import linkrec.domain.training.ModelTrainer;
import linkrec.domain.training.PhraseExample;
import linkrec.domain.training.PhraseExamples;
import org.junit.jupiter.api.Test;

class RankingCrossValidationTest {

  private static final int NUMBER = 0;
  private static final int SCORE = 1;
  private static final int ARTICLES_THAT_LINK = Evidence.FEATURES.indexOf("lAL");
  private static final float OFTEN = 5;

  /** The articles of each training. */
  private final List<Set<Float>> trained = new ArrayList<>();

  private final ModelTrainer trainer =
      (FeatureMatrix features, float[] labels, BoostingParameters parameters) -> {
        Set<Float> numbers = new HashSet<>();
        for (int row = 0; row < features.rows(); row++) {
          numbers.add(features.at(row, NUMBER));
        }
        trained.add(numbers);
        return new byte[0];
      };

  /** Scores rows of other articles than the last model was trained on. */
  private final class OfOthers implements LinkModel {
    @Override
    public int featureCount() {
      return Evidence.FEATURES.size();
    }

    @Override
    public float[] score(FeatureMatrix rows) {
      float[] scores = new float[rows.rows()];
      for (int row = 0; row < scores.length; row++) {
        assertThat(trained.get(trained.size() - 1)).doesNotContain(rows.at(row, NUMBER));
        scores[row] = rows.at(row, SCORE);
      }
      return scores;
    }
  }

  private RankingCrossValidation of(RankingExamples examples) {
    return new RankingCrossValidation(
        examples,
        new TrainingPorts(null, null, null, trainer, (bytes, name) -> new OfOthers(), null));
  }

  private static PhraseExample example(int article, String target, float score, boolean right) {
    float[] features = new float[Evidence.FEATURES.size()];
    Arrays.fill(features, 0);
    features[NUMBER] = article;
    features[SCORE] = score;
    features[ARTICLES_THAT_LINK] = OFTEN;
    return new PhraseExample(
        new PageTitle("Page " + article),
        new AnchorText("phrase"),
        new PageTitle(target),
        features,
        right);
  }

  /** Each with one right answer, scored 0.8 where found, and a wrong one at 0.5, said twice. */
  private static RankingExamples articles(int count, int found) {
    RankingExamples examples = new RankingExamples(false);
    for (int article = 0; article < count; article++) {
      examples.add(
          new PhraseExamples.OfArticle(
              List.of(
                  example(article, "Bridge", 0.8f, article < found),
                  example(article, "River", 0.5f, false),
                  example(article, "River", 0.4f, false)),
              1));
    }
    return examples;
  }

  @Test
  void asksAboutEachArticleAModelOfOthers() {
    Expected expected = of(articles(9, 9)).expected(1);

    assertThat(trained).hasSize(3).allSatisfy(numbers -> assertThat(numbers).hasSize(6));
    assertThat(expected.articles()).isEqualTo(9);
    assertThat(expected.gold()).isEqualTo(9);
    assertThat(expected.area()).isEqualTo(1);
    assertThat(expected.ranked().average(9)).isEqualTo(1);
    assertThat(expected.ranked().scoreClasses().get(8).suggestions()).isEqualTo(9);
    assertThat(expected.ranked().scoreClasses().get(5).suggestions()).isEqualTo(9);
    assertThat(expected.ranked().scoreClasses().get(4).suggestions()).isZero();
  }

  @Test
  void trainsOnceForEachThird() {
    RankingCrossValidation validation = of(articles(9, 9));

    assertThat(validation.averagePrecision()).isEqualTo(1);
    assertThat(trained).hasSize(1);
    validation.expected(validation.rightWeight());
    assertThat(trained).hasSize(3);
  }

  @Test
  void weighsRightExamplesByWhatHoldsAndExpectsThat() {
    // Of scores of 0.8 and 0.5 together, 1.3 an article, 0.5 are right.
    RankingCrossValidation validation = of(articles(3000, 1500));

    double weight = validation.rightWeight();
    Expected expected = validation.expected(weight);

    double both = 0.8 / (0.8 + 0.2 / weight) + 0.5 / (0.5 + 0.5 / weight);
    assertThat(both).isCloseTo(0.5, within(0.01));
    assertThat(expected.ranked().threshold(0.5))
        .isCloseTo((float) (0.8 / (0.8 + 0.2 / weight)), within(1e-5f));
  }

  @Test
  void scoresNothingWhereNoModelCanBeTrained() {
    RankingCrossValidation validation = of(articles(9, 0));

    assertThat(validation.averagePrecision()).isZero();
    assertThat(validation.expected(1).area()).isNaN();
    assertThat(trained).isEmpty();
  }
}
