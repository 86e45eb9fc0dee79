package linkrec.domain.evidence;

import java.util.List;

/**
 * The highest article link probability of a longer phrase that holds the phrase ({@code cover}),
 * and of one that crosses it ({@code coverany}).
 */
final class Cover implements FeatureGroup {

  @Override
  public List<String> names() {
    return List.of("cover", "coverany");
  }

  @Override
  public void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at) {
    row[at] = phrase.cover();
    row[at + 1] = phrase.crossing();
  }
}
