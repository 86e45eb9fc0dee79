package linkrec.domain.evidence;

import java.util.List;
import linkrec.domain.candidate.PhraseCounts;

/**
 * How often the phrase is a link where it occurs (Mihalcea, Csomai, "Wikify!", CIKM 2007, section
 * 4: keyphraseness): by occurrence ({@code lp}), by article ({@code lpdoc}), for occurrences in the
 * case of this one ({@code caplp}); the logarithm of its links ({@code lAL}) and that of the share
 * of articles that have it ({@code lDA}). Ratios without occurrences are 0.
 */
final class LinkProbability implements FeatureGroup {

  @Override
  public List<String> names() {
    return List.of("lp", "lpdoc", "lAL", "lDA", "caplp");
  }

  @Override
  public void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at) {
    PhraseCounts counts = phrase.phrase().counts();
    row[at] = counts.linkProbability();
    row[at + 1] = counts.articleProbability();
    row[at + 2] = (float) Math.log1p(counts.links());
    row[at + 3] =
        (float)
            (Math.log1p(counts.articles()) - Math.log(Math.max(1, page.statistics().articles())));
    row[at + 4] =
        LetterCase.of(phrase) == LetterCase.UPPER
            ? counts.upperCaseLinkProbability()
            : counts.otherCaseLinkProbability();
  }
}
