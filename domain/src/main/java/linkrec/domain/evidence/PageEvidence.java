package linkrec.domain.evidence;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.page.PageTitle;

/**
 * A page as the features see it: its phrases, its existing links, and what follows from all of them
 * together.
 */
final class PageEvidence {

  private final PageTitle title;
  private final WikiStatistics statistics;
  private final List<PhraseOnPage> phrases;
  private final Set<PageTitle> linked;
  private final int tokenCount;
  private final int linkCount;
  private final Map<PageTitle, Agreeing> agreeing = new HashMap<>();
  private final ContextVectors context;

  /**
   * @param linked where the page's links lead, redirects followed, in the order of the page
   * @param linkCount how many links there are
   */
  PageEvidence(
      PageTitle title,
      WikiStatistics statistics,
      List<TokenizedNode> nodes,
      Set<PageTitle> linked,
      int linkCount) {
    this.title = title;
    this.statistics = statistics;
    this.linked = linked;
    this.linkCount = linkCount;
    this.phrases = new PagePhrases(statistics).find(nodes);
    int tokens = 0;
    for (TokenizedNode node : nodes) {
      tokens += node.tokenCount();
    }
    this.tokenCount = tokens;
    for (PhraseOnPage phrase : phrases) {
      agreeing
          .computeIfAbsent(phrase.phrase().candidates().get(0).title(), target -> new Agreeing())
          .add(phrase);
    }
    this.context = ContextVectors.of(phrases, linked, statistics.vectors(), titles());
  }

  private Set<PageTitle> titles() {
    Set<PageTitle> titles = new LinkedHashSet<>(linked);
    for (PhraseOnPage phrase : phrases) {
      for (PhraseCandidate candidate : phrase.phrase().candidates()) {
        titles.add(candidate.title());
      }
    }
    return titles;
  }

  PageTitle title() {
    return title;
  }

  WikiStatistics statistics() {
    return statistics;
  }

  List<PhraseOnPage> phrases() {
    return phrases;
  }

  /** Whether the page links that article, or is it. */
  boolean isTaken(PageTitle target) {
    return linked.contains(target) || title.equals(target);
  }

  boolean isLinked(PageTitle target) {
    return linked.contains(target);
  }

  int tokenCount() {
    return tokenCount;
  }

  int linkCount() {
    return linkCount;
  }

  /** The phrases whose first candidate is that page. */
  Agreeing agreeing(PageTitle target) {
    Agreeing found = agreeing.get(target);
    return found == null ? Agreeing.NONE : found;
  }

  ContextVectors context() {
    return context;
  }

  /** The strengths of the phrases that lead to one page first. */
  static final class Agreeing {

    private static final Agreeing NONE = new Agreeing();

    private final Map<PhraseOnPage, Float> strengths = new IdentityHashMap<>(2);

    private void add(PhraseOnPage phrase) {
      strengths.put(phrase, phrase.phrase().strength());
    }

    /** The highest strength of another phrase; 0 without one. */
    float highestBut(PhraseOnPage one) {
      float highest = 0;
      for (Map.Entry<PhraseOnPage, Float> entry : strengths.entrySet()) {
        if (entry.getKey() != one) {
          highest = Math.max(highest, entry.getValue());
        }
      }
      return highest;
    }

    /** How many other phrases there are. */
    int countBut(PhraseOnPage one) {
      return strengths.size() - (strengths.containsKey(one) ? 1 : 0);
    }

    /** How many other phrases are stronger than that. */
    int strongerBut(PhraseOnPage one, float strength) {
      int stronger = 0;
      for (Map.Entry<PhraseOnPage, Float> entry : strengths.entrySet()) {
        if (entry.getKey() != one && entry.getValue() > strength) {
          stronger++;
        }
      }
      return stronger;
    }
  }

  /** The link probability of articles times commonness. */
  static float strength(Phrase phrase, int candidate) {
    return phrase.counts().articleProbability() * phrase.commonness(candidate);
  }
}
