package linkrec.domain.evidence;

import java.util.List;
import linkrec.domain.candidate.Phrase;

/**
 * How much the page has and links already: the logarithm of its tokens ({@code ptoks}), links a
 * token ({@code pdens}), the share of the phrase's links that lead to pages linked already ({@code
 * blkshare}), and whether the phrase is known by its stem only ({@code isstem}).
 */
final class Linkedness implements FeatureGroup {

  @Override
  public List<String> names() {
    return List.of("ptoks", "pdens", "blkshare", "isstem");
  }

  @Override
  public void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at) {
    row[at] = (float) Math.log1p(page.tokenCount());
    row[at + 1] = (float) page.linkCount() / Math.max(1, page.tokenCount());
    Phrase known = phrase.phrase();
    float share = 0;
    for (int i = 0; i < known.candidates().size(); i++) {
      if (page.isLinked(known.candidates().get(i).title())) {
        share += known.commonness(i);
      }
    }
    row[at + 2] = share;
    row[at + 3] = phrase.stem() ? 1 : 0;
  }
}
