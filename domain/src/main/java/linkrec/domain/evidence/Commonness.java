package linkrec.domain.evidence;

import java.util.List;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCandidate;

/**
 * How often the phrase leads to this candidate (Milne, Witten, "Learning to Link with Wikipedia",
 * CIKM 2008, section 3.1): its share of the phrase's links ({@code comm}), what the first one has
 * more than the second, or this one more than the first ({@code margin}), its rank from 0, the
 * number of candidates that are linked at all ({@code ambig}), and whether this one never is
 * ({@code src0}).
 */
final class Commonness implements FeatureGroup {

  @Override
  public List<String> names() {
    return List.of("comm", "margin", "rank", "ambig", "src0");
  }

  @Override
  public void fill(PageEvidence page, PhraseOnPage phrase, int candidate, float[] row, int at) {
    Phrase known = phrase.phrase();
    float share = known.commonness(candidate);
    int other = candidate == 0 ? 1 : 0;
    float rival = other < known.candidates().size() ? known.commonness(other) : 0;
    row[at] = share;
    row[at + 1] = share - rival;
    row[at + 2] = candidate;
    int linked = 0;
    for (PhraseCandidate each : known.candidates()) {
      linked += each.count() > 0 ? 1 : 0;
    }
    row[at + 3] = linked;
    row[at + 4] = known.candidates().get(candidate).count() == 0 ? 1 : 0;
  }
}
