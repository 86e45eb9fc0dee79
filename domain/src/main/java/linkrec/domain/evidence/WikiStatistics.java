package linkrec.domain.evidence;

import linkrec.domain.candidate.PhraseDictionary;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.feature.PageVectors;
import org.jspecify.annotations.Nullable;

/**
 * What the second generation knows of a wiki; of one edition, or of all folds of its articles but
 * one.
 *
 * @param phrases by their dictionary form
 * @param stems by their stems, asked for phrases that {@code phrases} does not know; null without
 * @param stemRule how stems are made; null without
 * @param neighbours words beside phrases
 * @param vectors pages that are linked together have similar ones
 * @param articles how many articles all this was counted in
 */
public record WikiStatistics(
    PhraseDictionary phrases,
    @Nullable PhraseDictionary stems,
    @Nullable StemRule stemRule,
    NeighbourWords neighbours,
    PageVectors vectors,
    int articles) {

  public WikiStatistics {
    if ((stems == null) != (stemRule == null)) {
      throw new IllegalArgumentException("stems and the rule that makes them go together");
    }
  }

  /** The same, with stems left out. */
  public WikiStatistics withoutStems() {
    return new WikiStatistics(phrases, null, null, neighbours, vectors, articles);
  }
}
