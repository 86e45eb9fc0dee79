package linkrec.domain.evidence;

import java.util.List;
import linkrec.domain.page.PageTitle;

/**
 * How close the candidate is to the page's {@link ContextVectors}: the size of the context ({@code
 * nC}), the cosine with its sum ({@code vmean}), and the highest cosine with one of its pages
 * ({@code vmax}).
 */
final class Relatedness implements FeatureGroup {

  @Override
  public List<String> names() {
    return List.of("nC", "vmean", "vmax");
  }

  @Override
  public void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at) {
    PageTitle target = phrase.phrase().candidates().get(candidate).title();
    row[at] = page.context().size();
    row[at + 1] = page.context().cosineWithSum(target);
    row[at + 2] = page.context().highestCosine(target);
  }
}
