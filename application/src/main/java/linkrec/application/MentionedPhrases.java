package linkrec.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseDictionary;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.evidence.NeighbourWords;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.Article;
import linkrec.domain.training.PhraseExamples;

/**
 * Which phrases and stems some articles contain, so that the statistics of others need not be
 * there: what is looked up while nothing is known is all that is ever looked up.
 */
final class MentionedPhrases {

  private final Set<String> phrases = new HashSet<>();
  private final Set<String> stems = new HashSet<>();

  /**
   * @param knownPhrases of all phrases of the wiki
   * @param knownStems of all its stems
   */
  static MentionedPhrases of(
      List<Article> articles,
      PhraseFilter knownPhrases,
      PhraseFilter knownStems,
      Training training) {
    MentionedPhrases mentioned = new MentionedPhrases();
    WikiStatistics noting =
        new WikiStatistics(
            new Noting(knownPhrases, mentioned.phrases),
            new Noting(knownStems, mentioned.stems),
            PhrasesStep.STEMS,
            NeighbourWords.NONE,
            PageVectors.of(Map.of()),
            1);
    PhraseExamples making =
        new PhraseExamples(fold -> noting, training.resolver(), training.tokenizer());
    articles.forEach(making::of);
    return mentioned;
  }

  /** Knows nothing, and notes what it is asked for. */
  private record Noting(PhraseFilter filter, Set<String> asked) implements PhraseDictionary {

    @Override
    public Map<AnchorText, Phrase> lookUp(Collection<AnchorText> texts) {
      texts.forEach(text -> asked.add(text.value()));
      return new HashMap<>();
    }
  }

  Set<String> phrases() {
    return phrases;
  }

  Set<String> stems() {
    return stems;
  }
}
