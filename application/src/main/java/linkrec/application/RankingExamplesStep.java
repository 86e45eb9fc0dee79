package linkrec.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.application.RankingCrossValidation.Expected;
import linkrec.application.WikiReports.WikiReport;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.page.Article;
import linkrec.domain.training.Folds;
import linkrec.domain.training.PhraseExamples;
import linkrec.domain.training.PhraseExamples.OfArticle;
import linkrec.domain.training.RankedPrecision;

/**
 * Examples of whole articles for the second generation, each described by the articles of the other
 * folds; with stems where they raise the average precision on held-out articles.
 */
final class RankingExamplesStep implements TrainWiki.Step {

  /** More articles than this add little where they are long: 200 to 400 are nearly enough. */
  private static final int ARTICLES = 1000;

  /** Of short articles it takes as many as link so often. */
  private static final int LINKS = 25_000;

  /** Even of the shortest ones. */
  private static final int MOST_ARTICLES = 4000;

  private static final double[] WANTED_PRECISIONS = {0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};

  /** What stems must gain in average precision to be worth their costs. */
  private static final double LEAST_GAIN = 0.003;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(9)
        .readingDump(request)
        .reading(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .reading(TrainingTable.PAGE_LINKS, TrainingTable.STUBS, TrainingTable.NEIGHBOUR_USES)
        .reading(TrainingTable.UNWANTED_TARGETS)
        .reading(TrainingTable.LINK_USES, TrainingTable.TITLE_USES, TrainingTable.TEXT_USES)
        .reading(TrainingTable.STEM_LINK_USES, TrainingTable.STEM_TITLE_USES)
        .reading(TrainingTable.STEM_TEXT_USES)
        .writing(TrainingDocument.RANKING_EXAMPLES)
        .writing(TrainingTable.HELD_OUT, TrainingTable.HELD_OUT_SCORES);
  }

  @Override
  public void run(Training training) {
    List<Article> articles = sample(training);
    SortedMap<Integer, Made> made = make(training, articles);
    TrainingFiles files = training.ports().files();
    RankingExamples plain = new RankingExamples(false);
    RankingExamples stemmed = new RankingExamples(true);
    made.values().forEach(of -> of.plain().ifPresent(plain::add));
    made.values().forEach(of -> of.stemmed().ifPresent(stemmed::add));
    if (!plain.hasBothLabels()) {
      training.measure("ranking examples", plain.size());
      files.write(TrainingDocument.RANKING_EXAMPLES, plain.toBytes());
      BacktestTable.write(files, TrainingTable.HELD_OUT, List.of());
      BacktestTable.writeScores(files, TrainingTable.HELD_OUT_SCORES, List.of());
      return;
    }
    RankingExamples better = better(training, plain, stemmed);
    training.measure("ranking examples", better.size());
    training.measure("ranking examples with stems", better.hasStems());
    files.write(TrainingDocument.RANKING_EXAMPLES, better.toBytes());
  }

  /**
   * What was made of one article.
   *
   * @param number its place in the sample
   */
  private record Made(int number, Optional<OfArticle> plain, Optional<OfArticle> stemmed) {}

  /** The examples of the articles by their place in the sample. */
  private static SortedMap<Integer, Made> make(Training training, List<Article> articles) {
    SortedMap<Integer, Made> all = new TreeMap<>();
    RankingStatistics statistics = RankingStatistics.of(training, articles);
    // A fold at a time: the vectors without it are as many as the wiki has pages.
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      WikiStatistics known = statistics.without(fold);
      PhraseExamples plain = making(training, known.withoutStems());
      PhraseExamples stemmed = making(training, known);
      try (OrderedWork<Made> work =
          new OrderedWork<>(training.request().threads(), made -> all.put(made.number(), made))) {
        for (int i = 0; i < articles.size(); i++) {
          int number = i;
          Article article = articles.get(i);
          if (Folds.of(article.title()) == fold) {
            work.add(() -> new Made(number, plain.of(article), stemmed.of(article)));
          }
        }
        work.finish();
      }
    }
    return all;
  }

  private static PhraseExamples making(Training training, WikiStatistics withoutFold) {
    return new PhraseExamples(fold -> withoutFold, training.resolver(), training.tokenizer());
  }

  private static RankingExamples better(
      Training training, RankingExamples plain, RankingExamples stemmed) {
    RankingCrossValidation without = new RankingCrossValidation(plain, training.ports());
    RankingCrossValidation with = new RankingCrossValidation(stemmed, training.ports());
    double precisionWithout = without.averagePrecision();
    double precisionWith = with.averagePrecision();
    training.measure("average precision without stems", precisionWithout);
    training.measure("average precision with stems", precisionWith);
    boolean stems = precisionWith > precisionWithout + LEAST_GAIN;
    RankingExamples better = stems ? stemmed : plain;
    RankingCrossValidation validation = stems ? with : without;
    better.weighRight(validation.rightWeight());
    training.measure("weight of right ranking examples", better.rightWeight());
    measure(training, validation.expected(better.rightWeight()));
    return better;
  }

  private static void measure(Training training, Expected expected) {
    TrainingFiles files = training.ports().files();
    RankedPrecision ranked = expected.ranked();
    training.measure("ranking AUC", expected.area());
    BacktestTable.write(
        files, TrainingTable.HELD_OUT, ranked.rows(expected.articles(), expected.gold()));
    BacktestTable.writeScores(files, TrainingTable.HELD_OUT_SCORES, ranked.scoreClasses());
    for (double precision : WANTED_PRECISIONS) {
      float threshold = ranked.threshold(precision);
      if (!Float.isNaN(threshold)) {
        training.measure(WikiReport.THRESHOLD_MEASURE + precision, threshold);
      }
    }
  }

  /** Some articles with more than one line, chosen by the hashes of their titles. */
  private static List<Article> sample(Training training) {
    TrainingFiles files = training.ports().files();
    int whole = Math.max(1, training.pageIds().size() - WikiTables.stubCount(files));
    double linksEach = Math.max(1, LinkGraph.linkCount(training)) / (double) whole;
    double wanted = Math.min(MOST_ARTICLES, Math.max(ARTICLES, LINKS / linksEach));
    List<Article> articles = new ArrayList<>();
    training.corpus().<Article>forEach(new ArticleSample(wanted / whole), articles::add);
    return articles;
  }
}
