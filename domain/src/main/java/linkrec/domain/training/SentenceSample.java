package linkrec.domain.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Keeps at most so many of the sentences that come, each with equal chance, without knowing how
 * many there are (algorithm R: Vitter, ACM Transactions on Mathematical Software 11, 1985); all of
 * them, in their order, where they are no more. Equal sentences give an equal sample.
 */
public final class SentenceSample {

  private final int limit;
  private final SplittableRandom random = new SplittableRandom(Split.SEED);
  private final List<LinkedSentence> kept = new ArrayList<>();
  private long seen;

  /**
   * @param limit at least 1
   */
  public SentenceSample(int limit) {
    this.limit = limit;
  }

  /** One more sentence. */
  public void add(LinkedSentence sentence) {
    seen++;
    if (kept.size() < limit) {
      kept.add(sentence);
      return;
    }
    long place = random.nextLong(seen);
    if (place < limit) {
      kept.set((int) place, sentence);
    }
  }

  /** The sample of those that came so far. */
  public List<LinkedSentence> sentences() {
    return List.copyOf(kept);
  }
}
