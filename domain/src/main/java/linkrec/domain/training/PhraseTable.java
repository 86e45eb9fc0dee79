package linkrec.domain.training;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCounts;
import linkrec.domain.page.PageTitle;

/**
 * All phrases of a wiki with their counts by fold: the texts of links, titles of articles, whole
 * and without their parenthesis, and titles of redirects. First links, titles and redirects are
 * added, then the places in texts of what {@link #keys} has.
 */
public final class PhraseTable {

  private final SortedMap<String, PhraseTally> tallies = new TreeMap<>();
  private final Map<PageTitle, int[]> inLinks = new HashMap<>();
  private final Set<PageTitle> stubs = new HashSet<>();
  private final Set<PageTitle> unwanted = new HashSet<>();
  private final int[] articles = new int[Folds.COUNT];

  /** An article is there. */
  public void addArticle(PageTitle title) {
    articles[Folds.of(title)]++;
  }

  /**
   * An article consists of one line: those who do not know the pages that link it do not know its
   * title.
   */
  public void addStub(PageTitle title) {
    stubs.add(title);
  }

  /** An article is no candidate, however often it is linked; phrases keep their counts. */
  public void leaveOut(PageTitle title) {
    unwanted.add(title);
  }

  /** A phrase links to an article so many times; redirects are followed already. */
  public void addLinks(LinkUse use, PageTitle article, int times) {
    tally(use.anchor()).addLinks(use, article, times);
    inLinks.computeIfAbsent(article, key -> new int[Folds.COUNT])[use.fold()] += times;
  }

  /** An article may be meant by its title. */
  public void addTitle(PageTitle title) {
    add(AnchorText.keyOf(title.value()), tally -> tally.addTitle(title));
    PageTitle bare = title.withoutParenthesis();
    if (bare != title) {
      add(AnchorText.keyOf(bare.value()), tally -> tally.addTitle(title));
    }
  }

  /** An article may be meant by a form of its title. */
  public void addTitleAs(String key, PageTitle title) {
    add(key, tally -> tally.addTitle(title));
  }

  /** An article may be meant by the title of a redirect. */
  public void addRedirect(PageTitle from, PageTitle article) {
    add(AnchorText.keyOf(from.value()), tally -> tally.addRedirect(article));
  }

  private void add(String key, Consumer<PhraseTally> change) {
    if (LinkExtraction.isUsable(key)) {
      change.accept(tally(key));
    }
  }

  private PhraseTally tally(String key) {
    return tallies.computeIfAbsent(key, made -> new PhraseTally());
  }

  /** A phrase stands in texts so many times; one that is not in the table is refused. */
  public void addTexts(TextUse use, int times) {
    PhraseTally tally = tallies.get(use.phrase());
    if (tally == null) {
      throw new IllegalArgumentException("a phrase of the table expected, got " + use.phrase());
    }
    tally.addTexts(use, times);
  }

  /** How many phrases there are. */
  public int size() {
    return tallies.size();
  }

  /** All phrases; serialisable. */
  public HashSet<String> keys() {
    return new HashSet<>(tallies.keySet());
  }

  /** How many articles all folds but one have. */
  public int articles(int without) {
    int sum = 0;
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      sum += fold == without ? 0 : articles[fold];
    }
    return sum;
  }

  /** Phrases that articles link often enough for their neighbours to tell something. */
  public HashSet<String> oftenLinked(float leastProbability) {
    HashSet<String> often = new HashSet<>();
    tallies.forEach(
        (key, tally) -> {
          PhraseCounts counts = tally.counts(Folds.NONE);
          if (counts.articleProbability() > leastProbability) {
            often.add(key);
          }
        });
    return often;
  }

  /** The phrases as all folds but one know them. */
  public SortedMap<String, Phrase> phrases(int without) {
    SortedMap<String, Phrase> phrases = new TreeMap<>();
    int count = articles(without);
    tallies.forEach(
        (key, tally) -> phrase(tally, without, count).ifPresent(kept -> phrases.put(key, kept)));
    return phrases;
  }

  private Optional<Phrase> phrase(PhraseTally tally, int without, int count) {
    return tally.phrase(
        without, title -> isKnown(title, without), title -> !unwanted.contains(title), count);
  }

  private boolean isKnown(PageTitle title, int without) {
    if (without == Folds.NONE || !stubs.contains(title)) {
      return true;
    }
    int[] byFold = inLinks.get(title);
    if (byFold == null) {
      return false;
    }
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      if (fold != without && byFold[fold] > 0) {
        return true;
      }
    }
    return false;
  }
}
