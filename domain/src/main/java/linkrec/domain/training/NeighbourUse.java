package linkrec.domain.training;

import java.io.Serializable;
import java.util.Comparator;

/**
 * That a phrase which is often a link stands beside a word in an article of some fold.
 *
 * @param word in lower case
 * @param before whether the word stands before the phrase
 * @param fold the article's
 * @param link whether the phrase is a link there
 * @param firstOfWord whether the article has no such place on that side of the word further up
 */
public record NeighbourUse(String word, boolean before, int fold, boolean link, boolean firstOfWord)
    implements Serializable, Comparable<NeighbourUse> {

  private static final Comparator<NeighbourUse> ORDER =
      Comparator.comparing(NeighbourUse::word)
          .thenComparing(NeighbourUse::before)
          .thenComparingInt(NeighbourUse::fold)
          .thenComparing(NeighbourUse::link)
          .thenComparing(NeighbourUse::firstOfWord);

  @Override
  public int compareTo(NeighbourUse other) {
    return ORDER.compare(this, other);
  }
}
