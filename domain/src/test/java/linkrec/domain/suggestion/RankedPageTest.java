package linkrec.domain.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.candidate.PhraseCounts;
import linkrec.domain.candidate.PhraseDictionary;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.evidence.NeighbourWords;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.model.LinkModel;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.testkit.FixedLinkModel;
import org.junit.jupiter.api.Test;

class RankedPageTest {

  private static final PageTitle QUAY = new PageTitle("Quay");

  private final Map<String, Phrase> phrases = new HashMap<>();
  private final Map<PageTitle, Long> pages = new HashMap<>();

  /** A phrase whose score is that share: it is a link in so many of 100 articles. */
  private void phrase(String key, int hundredths, String... targets) {
    List<PhraseCandidate> candidates =
        List.of(targets).stream()
            .map(title -> new PhraseCandidate(new PageTitle(title), 10, false))
            .toList();
    phrases.put(
        key, new Phrase(new PhraseCounts(hundredths, 0, 100, hundredths, 0, 0), candidates));
    for (String title : targets) {
      pages.put(new PageTitle(title), (long) pages.size() + 1);
    }
  }

  /** Scores a candidate by its phrase's article link probability; the first one more. */
  private static final class ByProbability implements LinkModel {

    @Override
    public int featureCount() {
      return 2;
    }

    @Override
    public List<String> featureNames() {
      return List.of("rank", "lpdoc");
    }

    @Override
    public float[] score(FeatureMatrix rows) {
      float[] scores = new float[rows.rows()];
      for (int row = 0; row < scores.length; row++) {
        scores[row] = rows.at(row, 1) - 0.01f * rows.at(row, 0);
      }
      return scores;
    }
  }

  private PageChoice page(String wikitext) {
    RankingData data =
        new RankingData(
            new WikiStatistics(
                PhraseDictionary.of(phrases),
                null,
                null,
                NeighbourWords.NONE,
                PageVectors.of(Map.of()),
                100),
            Redirects.of(Map.of()),
            PageIds.of(pages),
            new RankingModel(new ByProbability()));
    return new RankingSuggester(data, Tokenizer.of("en"))
        .score(QUAY, wikitext, ExcludedSections.NONE);
  }

  private static List<String> texts(PageChoice page, SuggestionLimits limits) {
    return page.choose(limits).links().stream().map(LinkSuggestion::text).toList();
  }

  @Test
  void suggestsTheBestCandidateOfEveryPhraseInTheOrderOfThePage() {
    phrase("tower", 90, "Tower", "Keep");
    phrase("wall", 70, "Wall");

    Suggestions found = page("A wall and a tower.").choose(SuggestionLimits.DEFAULT);

    assertThat(found.links())
        .extracting(link -> link.target().value())
        .containsExactly("Wall", "Tower");
    assertThat(found.ending()).isEqualTo(Ending.COMPLETE);
  }

  @Test
  void passesOverWhatIsBelowTheThreshold() {
    phrase("tower", 90, "Tower");
    phrase("wall", 70, "Wall");

    assertThat(texts(page("A wall and a tower."), new SuggestionLimits(0.8, 15)))
        .containsExactly("tower");
  }

  @Test
  void linksEachPageOnceWhereItsPhraseIsBest() {
    phrase("tower", 90, "Tower");
    phrase("keep", 95, "Tower");

    assertThat(texts(page("A tower, the keep."), SuggestionLimits.DEFAULT)).containsExactly("keep");
  }

  @Test
  void letsTheBetterOfTwoPhrasesThatShareWordsStand() {
    phrase("stone bridge", 60, "Stone bridge");
    phrase("bridge house", 90, "Bridge house");

    assertThat(texts(page("A stone bridge house."), SuggestionLimits.DEFAULT))
        .containsExactly("bridge house");
  }

  @Test
  void linksTheWholeNameWhereAPartOfItIsBetter() {
    phrase("tesk", 90, "Anna Tesk");
    phrase("anna tesk", 60, "Anna Tesk");

    assertThat(texts(page("A song of Anna Tesk."), SuggestionLimits.DEFAULT))
        .containsExactly("Anna Tesk");
    assertThat(texts(page("A song of Anna Tesk."), new SuggestionLimits(0.8, 15)))
        .containsExactly("Tesk");
  }

  @Test
  void suggestsNothingForAPhraseWhoseBestCandidateIsLinked() {
    phrase("tower", 90, "Tower", "Keep");

    assertThat(texts(page("A tower beside the [[tower|keep]]."), SuggestionLimits.DEFAULT))
        .isEmpty();
  }

  @Test
  void keepsTheFirstOnesOfThePageOrTheBest() {
    phrase("tower", 90, "Tower");
    phrase("wall", 70, "Wall");
    phrase("gate", 80, "Gate");
    PageChoice page = page("A wall, a tower and a gate.");

    assertThat(texts(page, new SuggestionLimits(0.5, 2))).containsExactly("wall", "tower");
    assertThat(texts(page, new SuggestionLimits(0.5, 2, SuggestionOrder.SCORE)))
        .containsExactly("tower", "gate");
    assertThat(page.choose(new SuggestionLimits(0.5, 2)).ending()).isEqualTo(Ending.LIMIT_REACHED);
  }

  @Test
  void refusesModelsThatNameNoFeaturesOrUnknownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RankingModel(FixedLinkModel.always(7, 0.5f)))
        .withMessageContaining("7 features");
    assertThat(Evidence.FEATURES).contains("rank", "lpdoc");
  }
}
