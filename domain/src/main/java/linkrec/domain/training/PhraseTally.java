package linkrec.domain.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.candidate.PhraseCounts;
import linkrec.domain.page.PageTitle;

/**
 * What was counted of one phrase, fold by fold, so that the statistics without a fold are a
 * subtraction.
 */
public final class PhraseTally {

  private static final int LINKS = 0;
  private static final int TEXTS = 1;
  private static final int ONLY_TEXT_ARTICLES = 2;
  private static final int LINKING_ARTICLES = 3;
  private static final int UPPER_LINKS = 4;
  private static final int UPPER_TEXTS = 5;
  private static final int KINDS = 6;

  private static final float LEAST_LINK_PROBABILITY = 0.01f;
  private static final float LEAST_ARTICLE_PROBABILITY = 0.02f;
  private static final float MOST_ARTICLES_OF_TITLE = 0.2f;

  private final int[] counts = new int[KINDS * Folds.COUNT];
  private final Map<PageTitle, int[]> candidates = new TreeMap<>();
  private final Set<PageTitle> titles = new TreeSet<>();
  private final Set<PageTitle> redirected = new TreeSet<>();

  /** The phrase links to an article so many times; redirects are followed already. */
  public void addLinks(LinkUse use, PageTitle article, int times) {
    add(LINKS, use.fold(), times);
    if (use.upper()) {
      add(UPPER_LINKS, use.fold(), times);
    }
    if (use.firstOfAnchor()) {
      add(LINKING_ARTICLES, use.fold(), times);
    }
    if (use.firstOfPair()) {
      candidates.computeIfAbsent(article, key -> new int[Folds.COUNT])[use.fold()] += times;
    }
  }

  /** The phrase stands in texts so many times. */
  public void addTexts(TextUse use, int times) {
    add(TEXTS, use.fold(), times);
    if (use.upper()) {
      add(UPPER_TEXTS, use.fold(), times);
    }
    if (use.onlyText()) {
      add(ONLY_TEXT_ARTICLES, use.fold(), times);
    }
  }

  /** The phrase is that article's title, whole or without its parenthesis. */
  public void addTitle(PageTitle article) {
    titles.add(article);
  }

  /** The phrase is the title of a redirect to that article. */
  public void addRedirect(PageTitle article) {
    redirected.add(article);
  }

  private void add(int kind, int fold, int times) {
    counts[kind * Folds.COUNT + fold] += times;
  }

  private int sum(int kind, int without) {
    return sum(counts, kind * Folds.COUNT, without);
  }

  private static int sum(int[] byFold, int from, int without) {
    int sum = 0;
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      sum += fold == without ? 0 : byFold[from + fold];
    }
    return sum;
  }

  /** The counts in all folds but one. */
  public PhraseCounts counts(int without) {
    int linking = sum(LINKING_ARTICLES, without);
    return new PhraseCounts(
        sum(LINKS, without),
        sum(TEXTS, without),
        linking + sum(ONLY_TEXT_ARTICLES, without),
        linking,
        sum(UPPER_LINKS, without),
        sum(UPPER_TEXTS, without));
  }

  /**
   * The phrase as the articles of all folds but one know it; absent where it is linked too seldom.
   */
  public Optional<Phrase> phrase(int without, KnownPages pages) {
    PhraseCounts counts = counts(without);
    List<PhraseCandidate> all =
        candidates(without, title -> pages.isKnown(title, without)).stream()
            .filter(candidate -> pages.isWanted(candidate.title()))
            .toList();
    return all.isEmpty() || !isKept(counts, pages.articles(without))
        ? Optional.empty()
        : Optional.of(new Phrase(counts, all));
  }

  private static boolean isKept(PhraseCounts counts, int articles) {
    if (counts.links() == 0) {
      return counts.articles() < MOST_ARTICLES_OF_TITLE * articles;
    }
    return counts.linkProbability() >= LEAST_LINK_PROBABILITY
        || counts.articleProbability() >= LEAST_ARTICLE_PROBABILITY;
  }

  private List<PhraseCandidate> candidates(int without, Predicate<PageTitle> known) {
    List<PhraseCandidate> linked = new ArrayList<>();
    candidates.forEach(
        (article, byFold) -> {
          int count = sum(byFold, 0, without);
          if (count > 0) {
            linked.add(new PhraseCandidate(article, count, redirected.contains(article)));
          }
        });
    // Stable: equal counts stay in the order of the titles.
    linked.sort(Comparator.comparingInt(PhraseCandidate::count).reversed());
    List<PhraseCandidate> all =
        new ArrayList<>(linked.subList(0, Math.min(Phrase.MAX_LINKED, linked.size())));
    Set<PageTitle> there = new LinkedHashSet<>();
    all.forEach(candidate -> there.add(candidate.title()));
    addUnlinked(titles, known, there, all);
    addUnlinked(redirected, known, there, all);
    return all;
  }

  private void addUnlinked(
      Set<PageTitle> pages,
      Predicate<PageTitle> known,
      Set<PageTitle> there,
      List<PhraseCandidate> all) {
    int added = 0;
    for (PageTitle page : pages) {
      if (added < Phrase.MAX_LINKED && known.test(page) && there.add(page)) {
        all.add(new PhraseCandidate(page, 0, redirected.contains(page)));
        added++;
      }
    }
  }
}
