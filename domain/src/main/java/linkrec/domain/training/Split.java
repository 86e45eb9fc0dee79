package linkrec.domain.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Sentences shuffled and halved: whole articles stand on one side, since each gives one sentence.
 *
 * @param train the first half, at least as long as the second less one
 * @param test the rest
 */
public record Split(List<LinkedSentence> train, List<LinkedSentence> test) {

  /** Where the random numbers begin, in the original as here (its generator is another one). */
  public static final long SEED = 2;

  /** Halves the first {@code limit} sentences of a seeded shuffle. */
  public static Split of(Collection<LinkedSentence> sentences, int limit) {
    List<LinkedSentence> shuffled = new ArrayList<>(sentences);
    Collections.shuffle(shuffled, new Random(SEED));
    List<LinkedSentence> taken = shuffled.subList(0, Math.min(limit, shuffled.size()));
    int half = taken.size() / 2;
    return new Split(
        List.copyOf(taken.subList(0, half)), List.copyOf(taken.subList(half, taken.size())));
  }
}
