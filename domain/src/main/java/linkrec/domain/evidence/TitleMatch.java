package linkrec.domain.evidence;

import java.util.List;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.LowerCasing;

/**
 * How the phrase resembles the candidate's title: whether it is the title ({@code exact}), the
 * title without its parenthesis ({@code parmatch}), the title of a redirect ({@code redir}), all in
 * lower case; {@link Jaro}'s similarity ({@code jaro}); and whether it is written as the title is
 * ({@code caseeq}: 1), or but for the first character (2).
 */
final class TitleMatch implements FeatureGroup {

  private static final LowerCasing LOWER_CASING = LowerCasing.root();

  @Override
  public List<String> names() {
    return List.of("exact", "parmatch", "redir", "jaro", "caseeq");
  }

  @Override
  public void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at) {
    PhraseCandidate target = phrase.phrase().candidates().get(candidate);
    PageTitle title = target.title();
    String lowered = LOWER_CASING.lower(title.value());
    String key = phrase.key().value();
    PageTitle bare = title.withoutParenthesis();
    row[at] = key.equals(lowered) ? 1 : 0;
    row[at + 1] = bare != title && key.equals(LOWER_CASING.lower(bare.value())) ? 1 : 0;
    row[at + 2] = target.redirected() ? 1 : 0;
    row[at + 3] = Jaro.of(key, lowered);
    Occurrence used = phrase.usedOccurrence();
    row[at + 4] = caseEquality(used.span().textOf(used.text().source()), title.value());
  }

  private static int caseEquality(String surface, String title) {
    if (surface.equals(title)) {
      return 1;
    }
    boolean sameRest =
        surface.length() == title.length()
            && surface.regionMatches(1, title, 1, surface.length() - 1);
    return sameRest ? 2 : 0;
  }
}
