package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.page.Article;
import linkrec.domain.training.Folds;
import linkrec.domain.training.PhraseExample;
import linkrec.domain.training.PhraseExamples;
import org.junit.jupiter.api.Test;

class RankingStatisticsTest {

  private final TrainingGround ground = new TrainingGround();

  /** The examples of all articles with what is known without a fold, one text each. */
  private static List<String> examples(
      Training training, List<Article> articles, RankingStatistics statistics, int fold) {
    WikiStatistics known = statistics.without(fold);
    PhraseExamples making =
        new PhraseExamples(number -> known, training.resolver(), training.tokenizer());
    List<String> texts = new ArrayList<>();
    for (Article article : articles) {
      making.of(article).ifPresent(made -> made.examples().forEach(each -> texts.add(text(each))));
    }
    return texts;
  }

  private static String text(PhraseExample example) {
    return example.page()
        + " "
        + example.candidate()
        + " "
        + example.right()
        + Arrays.toString(example.features());
  }

  @Test
  void sayTheSameOfArticlesWhereOnlyTheirPhrasesAreHeld() {
    ground.train(TrainingStep.values());
    try (Training training = ground.training()) {
      List<Article> articles = new ArrayList<>();
      training.corpus().forEachArticle(articles::add);
      RankingStatistics ofAll = new RankingStatistics(training, articles, Integer.MAX_VALUE);
      RankingStatistics ofMentioned = new RankingStatistics(training, articles, 0);

      for (int fold = Folds.NONE; fold < Folds.COUNT; fold++) {
        List<String> expected = examples(training, articles, ofAll, fold);
        assertThat(expected).isNotEmpty();
        assertThat(examples(training, articles, ofMentioned, fold)).isEqualTo(expected);
      }
    }
  }
}
