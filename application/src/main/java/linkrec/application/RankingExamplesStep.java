package linkrec.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.page.Article;
import linkrec.domain.training.Folds;
import linkrec.domain.training.PhraseExamples;
import linkrec.domain.training.PhraseExamples.OfArticle;

/**
 * Examples of whole articles for the second generation, each described by the articles of the other
 * folds; with stems where they raise the average precision on held-out articles. None where a wiki
 * has too few links.
 */
final class RankingExamplesStep implements TrainWiki.Step {

  /** More articles than this add little: 200 to 400 whole ones are nearly enough. */
  private static final int MOST_ARTICLES = 1000;

  /** What stems must gain in average precision to be worth their costs. */
  private static final double LEAST_GAIN = 0.003;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(2)
        .readingDump(request)
        .reading(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .reading(TrainingTable.PAGE_LINKS, TrainingTable.STUBS, TrainingTable.NEIGHBOUR_USES)
        .reading(TrainingTable.LINK_USES, TrainingTable.TEXT_USES)
        .reading(TrainingTable.STEM_LINK_USES, TrainingTable.STEM_TEXT_USES)
        .writing(TrainingDocument.RANKING_EXAMPLES);
  }

  @Override
  public void run(Training training) {
    List<Article> articles = sample(training);
    Map<Integer, OfArticle> plainOf = new HashMap<>();
    Map<Integer, OfArticle> stemmedOf = new HashMap<>();
    RankingStatistics statistics = new RankingStatistics(training);
    // A fold at a time: what is known without it is as large as the wiki.
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      WikiStatistics known = statistics.without(fold).statistics();
      PhraseExamples plainMaking = making(training, known.withoutStems());
      PhraseExamples stemMaking = making(training, known);
      for (int i = 0; i < articles.size(); i++) {
        int number = i;
        if (Folds.of(articles.get(i).title()) == fold) {
          plainMaking.of(articles.get(i)).ifPresent(made -> plainOf.put(number, made));
          stemMaking.of(articles.get(i)).ifPresent(made -> stemmedOf.put(number, made));
        }
      }
    }
    RankingExamples plain = inOrder(plainOf, new RankingExamples(false));
    RankingExamples stemmed = inOrder(stemmedOf, new RankingExamples(true));
    if (!plain.hasBothLabels()) {
      training
          .progress()
          .warning(
              "too few links to train the second generation from ("
                  + plain.size()
                  + " examples of one kind): the edition has the first only");
      training.measure("ranking examples", 0);
      training
          .ports()
          .files()
          .write(TrainingDocument.RANKING_EXAMPLES, new RankingExamples(false).toBytes());
      return;
    }
    RankingExamples better = better(training, plain, stemmed);
    training.measure("ranking examples", better.size());
    training.measure("ranking examples with stems", better.hasStems());
    training.ports().files().write(TrainingDocument.RANKING_EXAMPLES, better.toBytes());
  }

  private static RankingExamples inOrder(
      Map<Integer, OfArticle> ofArticles, RankingExamples examples) {
    new TreeMap<>(ofArticles).values().forEach(examples::add);
    return examples;
  }

  private static PhraseExamples making(Training training, WikiStatistics withoutFold) {
    return new PhraseExamples(fold -> withoutFold, training.resolver(), training.tokenizer());
  }

  private static RankingExamples better(
      Training training, RankingExamples plain, RankingExamples stemmed) {
    double plainPrecision = plain.heldOutAveragePrecision(training.ports());
    double stemPrecision = stemmed.heldOutAveragePrecision(training.ports());
    training.measure("average precision without stems", plainPrecision);
    training.measure("average precision with stems", stemPrecision);
    return stemPrecision > plainPrecision + LEAST_GAIN ? stemmed : plain;
  }

  /** About so many articles with more than one line, chosen by the hashes of their titles. */
  private static List<Article> sample(Training training) {
    int whole = training.pageIds().size() - PhraseUses.stubCount(training);
    double share = MOST_ARTICLES / (double) Math.max(1, whole);
    List<Article> articles = new ArrayList<>();
    training.corpus().<Article>forEach(new ArticleSample(share), articles::add);
    return articles;
  }
}
