package linkrec.domain.evidence;

import java.util.List;

/** What {@link NeighbourWords} say of the words before and behind the phrase. */
final class Neighbours implements FeatureGroup {

  @Override
  public List<String> names() {
    return List.of("prevp", "nextp");
  }

  @Override
  public void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at) {
    Occurrence used = phrase.usedOccurrence();
    NeighbourWords words = page.statistics().neighbours();
    row[at] = words.valueBefore(used.text().wordBefore(used.first()));
    row[at + 1] = words.valueAfter(used.text().wordAfter(used.last()));
  }
}
