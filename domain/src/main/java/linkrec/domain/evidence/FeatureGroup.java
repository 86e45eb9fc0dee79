package linkrec.domain.evidence;

import java.util.List;

/** Features that are computed together. */
interface FeatureGroup {

  /** Their names, in the order of their numbers; also the names by which models ask for them. */
  List<String> names();

  /**
   * Writes the group's features of one candidate.
   *
   * @param candidate its number among those of the phrase
   * @param row where to write
   * @param at the first place to write to
   */
  void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at);
}
