package linkrec.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.application.EditionChanges.AnchorChanges;
import linkrec.application.EditionChanges.Change;
import linkrec.application.EditionChanges.Measures;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.dataset.Edition;
import linkrec.domain.evaluation.SentenceJudge;
import linkrec.domain.evaluation.SystemFigures;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.LinkSuggester;
import linkrec.domain.suggestion.LinkSuggestion;
import linkrec.domain.suggestion.PageScoring;
import linkrec.domain.suggestion.RankingSuggester;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.domain.text.Tokenizer;

/** Compares a new edition with the one that is served, on what the training read. */
final class CompareEditions {

  /** At least so many pages are asked for suggestions where there are as many. */
  private static final int PAGES = 200;

  private static final int ANCHORS_AT_ONCE = 1_000;

  private final Training training;

  CompareEditions(Training training) {
    this.training = training;
  }

  EditionChanges compare(Edition served, Edition candidate) {
    Map<Change, Float> before = new LinkedHashMap<>();
    Map<Change, Float> after = new LinkedHashMap<>();
    int[] pages = {0};
    RankingComparison rankings = new RankingComparison(served, candidate, training);
    if (training.hasReadDumps()) {
      training
          .corpus()
          .<Article>forEach(
              sample(),
              article -> {
                pages[0]++;
                addSuggestions(served, article, before);
                addSuggestions(candidate, article, after);
                rankings.add(article);
              });
    }
    List<Change> lost = new ArrayList<>();
    double difference = 0;
    int kept = 0;
    for (Map.Entry<Change, Float> each : before.entrySet()) {
      Float now = after.get(each.getKey());
      if (now == null) {
        lost.add(each.getKey());
      } else {
        kept++;
        difference += Math.abs(now - each.getValue());
      }
    }
    List<Change> gained =
        after.keySet().stream().filter(change -> !before.containsKey(change)).toList();
    return new EditionChanges(
        anchors(served),
        pages[0],
        kept,
        difference / kept,
        lost,
        gained,
        measures(served),
        measures(candidate),
        rankings.measures());
  }

  /**
   * Chosen by the hashes of titles, and twice the share has the same pages and more: a later dump
   * is asked about nearly the same ones.
   */
  private ArticleSample sample() {
    int articles = training.pageIds().size();
    double share = 1;
    while (articles * share / 2 >= PAGES) {
      share /= 2;
    }
    return new ArticleSample(share);
  }

  private static void addSuggestions(Edition edition, Article article, Map<Change, Float> found) {
    SuggestionLimits limits =
        new SuggestionLimits(EditionChanges.THRESHOLD, SuggestionLimits.DEFAULT.maxSuggestions());
    for (LinkSuggestion link :
        scoring(edition)
            .score(article.title(), article.wikitext(), ExcludedSections.NONE)
            .choose(limits)
            .links()) {
      found.put(new Change(article.title(), link.target()), link.score());
    }
  }

  private static PageScoring scoring(Edition edition) {
    Tokenizer tokenizer = edition.tokenizer(edition.language());
    return edition
        .ranking()
        .<PageScoring>map(data -> new RankingSuggester(data, tokenizer))
        .orElseGet(() -> new LinkSuggester(edition.data(), tokenizer));
  }

  private AnchorChanges anchors(Edition served) {
    Map<AnchorText, PageTitle> batch = new HashMap<>();
    int[] counts = new int[2];
    training
        .anchors()
        .forEach(
            (text, candidates) -> {
              batch.put(new AnchorText(text), first(candidates));
              if (batch.size() == ANCHORS_AT_ONCE) {
                count(served, batch, counts);
              }
            });
    count(served, batch, counts);
    return new AnchorChanges(
        served.sizes().getOrDefault("anchors", -1),
        training.anchors().size(),
        counts[0],
        counts[1]);
  }

  private static void count(Edition served, Map<AnchorText, PageTitle> batch, int[] counts) {
    Map<AnchorText, Candidates> known = served.data().anchors().lookUp(batch.keySet());
    batch.forEach(
        (text, page) -> {
          Candidates before = known.get(text);
          if (before == null) {
            counts[0]++;
          } else if (!first(before).equals(page)) {
            counts[1]++;
          }
        });
    batch.clear();
  }

  private static PageTitle first(Candidates candidates) {
    Candidate most = candidates.mostFrequent(1).get(0);
    return most.title();
  }

  private Measures measures(Edition edition) {
    SystemFigures.Row row =
        new SentenceJudge(edition.data(), edition.tokenizer(edition.language()))
            .judge(EvaluateModel.SYSTEM, training.judgedSentences())
            .system()
            .at(EditionChanges.THRESHOLD);
    return measures(row);
  }

  static Measures measures(SystemFigures.Row row) {
    return new Measures(row.precision(), row.recall());
  }
}
