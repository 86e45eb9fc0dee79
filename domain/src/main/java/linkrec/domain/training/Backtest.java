package linkrec.domain.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.LinkSuggester;
import linkrec.domain.suggestion.LinkSuggestion;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.suggestion.ScoredPage;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.domain.text.Tokenizer;

/**
 * The original's evaluation: the links of sentences are taken out, links are suggested as in
 * serving, and the pairs of phrase and target are compared. Precision and recall are micro averages
 * over all pairs of all sentences. Sentences without a link to an article are left out. For one
 * thread.
 */
public final class Backtest {

  private static final int THRESHOLDS = 10;

  private final int[] suggested = new int[THRESHOLDS];
  private final int[] right = new int[THRESHOLDS];
  private final double[] scoreSums = new double[THRESHOLDS];
  private final LinkSuggester suggester;
  private final LinkResolver resolver;

  /** A backtest of these data on sentences of that language. */
  public Backtest(LinkingData data, Tokenizer tokenizer) {
    this.suggester = new LinkSuggester(data, tokenizer);
    this.resolver = new LinkResolver(data.redirects(), data.pageIds());
  }

  /**
   * One line of the table.
   *
   * @param sentences how many were asked about
   * @param precision right / suggested; NaN when nothing was suggested
   * @param recall right / links of the sentences; NaN when there are none
   */
  public record Row(double threshold, int sentences, double precision, double recall) {}

  /**
   * Suggestions at the threshold 0 whose scores lie within a tenth.
   *
   * @param from the lowest score, inclusive; scores of 1 belong to the last class
   * @param meanScore their mean score; NaN where there are none
   * @param right how many of them were links of the sentences
   */
  public record ScoreClass(double from, int suggestions, double meanScore, int right) {}

  /** What the last {@link #run} found of scores, in ten classes. */
  public List<ScoreClass> scoreClasses() {
    List<ScoreClass> classes = new ArrayList<>(THRESHOLDS);
    for (int i = 0; i < THRESHOLDS; i++) {
      classes.add(
          new ScoreClass(threshold(i), suggested[i], scoreSums[i] / suggested[i], right[i]));
    }
    return classes;
  }

  /** The rows for the thresholds 0.0, 0.1, ... 0.9. */
  public List<Row> run(Collection<LinkedSentence> sentences) {
    Arrays.fill(suggested, 0);
    Arrays.fill(right, 0);
    Arrays.fill(scoreSums, 0);
    List<PlainSentence> plain = sentences.stream().map(PlainSentence::of).toList();
    Set<PageTitle> targets = new LinkedHashSet<>();
    plain.forEach(sentence -> targets.addAll(sentence.targets()));
    Map<PageTitle, PageTitle> resolved = resolver.resolve(targets);
    Counts[] counts = new Counts[THRESHOLDS];
    for (int i = 0; i < THRESHOLDS; i++) {
      counts[i] = new Counts();
    }
    for (PlainSentence sentence : plain) {
      Set<PlainSentence.Link> gold = sentence.gold(resolved);
      if (!gold.isEmpty()) {
        ask(sentence, gold, counts);
      }
    }
    List<Row> rows = new ArrayList<>(THRESHOLDS);
    for (int i = 0; i < THRESHOLDS; i++) {
      rows.add(counts[i].row(threshold(i)));
    }
    return rows;
  }

  private void ask(PlainSentence sentence, Set<PlainSentence.Link> gold, Counts[] counts) {
    ScoredPage page = suggester.score(sentence.page(), sentence.text(), ExcludedSections.NONE);
    for (int i = 0; i < THRESHOLDS; i++) {
      SuggestionLimits limits = new SuggestionLimits(threshold(i), SuggestionLimits.ALL);
      Set<PlainSentence.Link> found = new HashSet<>();
      for (LinkSuggestion link : page.choose(limits).links()) {
        PlainSentence.Link pair =
            new PlainSentence.Link(AnchorText.keyOf(link.text()), link.target());
        found.add(pair);
        if (i == 0) {
          count(link.score(), gold.contains(pair));
        }
      }
      counts[i].add(gold, found);
    }
  }

  private void count(float score, boolean isRight) {
    int scoreClass = Math.min(THRESHOLDS - 1, (int) (score * THRESHOLDS));
    suggested[scoreClass]++;
    scoreSums[scoreClass] += score;
    right[scoreClass] += isRight ? 1 : 0;
  }

  private static double threshold(int number) {
    return number / (double) THRESHOLDS;
  }

  private static final class Counts {
    private int sentences;
    private int links;
    private int suggestions;
    private int right;

    void add(Set<PlainSentence.Link> gold, Set<PlainSentence.Link> suggested) {
      sentences++;
      links += gold.size();
      suggestions += suggested.size();
      for (PlainSentence.Link link : suggested) {
        right += gold.contains(link) ? 1 : 0;
      }
    }

    Row row(double threshold) {
      return new Row(threshold, sentences, right / (double) suggestions, right / (double) links);
    }
  }
}
