package linkrec.domain.evidence;

import java.util.List;
import linkrec.domain.page.PageTitle;

/**
 * Other phrases of the page that lead to the candidate first: the highest strength ({@code agree}),
 * their number ({@code agreen}), and how many are stronger than this one ({@code keyrank}).
 */
final class Agreement implements FeatureGroup {

  @Override
  public List<String> names() {
    return List.of("agree", "agreen", "keyrank");
  }

  @Override
  public void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at) {
    PageTitle target = phrase.phrase().candidates().get(candidate).title();
    PageEvidence.Agreeing others = page.agreeing(target);
    row[at] = others.highestBut(phrase);
    row[at + 1] = others.countBut(phrase);
    row[at + 2] = others.strongerBut(phrase, PageEvidence.strength(phrase.phrase(), candidate));
  }
}
