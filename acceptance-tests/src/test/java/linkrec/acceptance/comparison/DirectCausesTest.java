package linkrec.acceptance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.model.LinkModel;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.domain.text.Tokenizer;
import org.junit.jupiter.api.Test;

class DirectCausesTest {

  private static final LinkModel MODEL =
      new LinkModel() {
        @Override
        public int featureCount() {
          return 7;
        }

        @Override
        public float[] score(FeatureMatrix rows) {
          float[] scores = new float[rows.rows()];
          Arrays.fill(scores, 0.9f);
          return scores;
        }
      };

  private static final LinkingData DATA =
      new LinkingData(
          AnchorDictionary.of(
              Map.of(
                  "quay", new Candidates(List.of(new Candidate(new PageTitle("Somewhere"), 3))))),
          Redirects.of(Map.of(new PageTitle("Wharf"), new PageTitle("Quay"))),
          PageIds.of(Map.of(new PageTitle("Quay"), 1L)),
          PageVectors.of(Map.of()),
          MODEL);

  private static RecordedPage page(String language, String wikitext) {
    return new RecordedPage(
        new PageTitle("Harbour"),
        language,
        wikitext,
        SuggestionLimits.DEFAULT,
        ExcludedSections.NONE,
        List.of());
  }

  private static PlacedLink link(String text, String target, String wikitext) {
    int at = wikitext.indexOf(text);
    return new PlacedLink(text, target, wikitext.codePointCount(0, at), 0, 0.9);
  }

  private static Cause extra(String version, String language, String text, String wikitext) {
    return new DirectCauses(page(language, wikitext), version, DATA, Tokenizer.of(language))
        .ofExtra(link(text, "Somewhere", wikitext), Set.of());
  }

  private static Cause missing(String version, String text, String target, String wikitext) {
    return new DirectCauses(page("en", wikitext), version, DATA, Tokenizer.of("en"))
        .ofMissing(link(text, target, wikitext), Set.of());
  }

  @Test
  void namesWhatTheFirstVersionLoses() {
    assertThat(extra("v1", "en", "quay", "by the quay [[Old Town|here]]"))
        .isEqualTo(Cause.LAST_TOKEN);
    assertThat(extra("v1", "mr", "नदी", "ही नदी आहे")).isEqualTo(Cause.MARK_AT_BORDER);
    assertThat(extra("v1", "en", "c.", "from c. 1850 on")).isEqualTo(Cause.NO_WORD_AT_BORDER);
    assertThat(extra("v1", "hy", "նավ", "մեծ նավ։ Հետո")).isEqualTo(Cause.NLTK_TOKEN);
    assertThat(extra("v1", "en", "quay", "the quay was long")).isEqualTo(Cause.UNEXPLAINED);
  }

  @Test
  void namesWhatTheSecondVersionLoses() {
    assertThat(extra("v2", "en", "one two - three four", "of one two - three four ships"))
        .isEqualTo(Cause.EMPTY_TOKENS);
    assertThat(extra("v2", "en", "the quay", "[at the quay] there")).isEqualTo(Cause.BRACKETS);
    assertThat(extra("v2", "ja", "港", "古い港に着く")).isEqualTo(Cause.CUT_OTHERWISE);
    assertThat(extra("v2", "en", "quay", "the quay was long")).isEqualTo(Cause.UNEXPLAINED);
  }

  @Test
  void namesWhatTheOriginalHasWrongly() {
    assertThat(missing("v2", "quay", "Somewhere", "two quays there")).isEqualTo(Cause.INSIDE_WORD);
    assertThat(missing("v2", "quay", "Quay", "the quay and [[wharf|a pier]]"))
        .isEqualTo(Cause.LINKED_ALREADY);
    assertThat(missing("v1", "harbour master", "Somewhere", "a harbour master's house"))
        .isEqualTo(Cause.NLTK_TOKEN);
    assertThat(missing("v2", "quay", "Somewhere", "the quay was long"))
        .isEqualTo(Cause.UNEXPLAINED);
    assertThat(missing("v2", "long", "Somewhere", "the quay was long"))
        .isEqualTo(Cause.OTHER_SCORE);
  }

  @Test
  void pairsSpellingsOfOnePhrase() {
    String wikitext = "Quay walls and a quay";
    PlacedLink own = link("Quay", "Somewhere", wikitext);
    PlacedLink recorded = link("quay", "Somewhere", wikitext);
    DirectCauses causes = new DirectCauses(page("en", wikitext), "v1", DATA, Tokenizer.of("en"));

    assertThat(causes.ofExtra(own, Set.of(recorded))).isEqualTo(Cause.CASE_VARIANT);
    assertThat(causes.ofMissing(recorded, Set.of(own))).isEqualTo(Cause.CASE_VARIANT);
  }
}
