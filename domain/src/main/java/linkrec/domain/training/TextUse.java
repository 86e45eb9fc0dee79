package linkrec.domain.training;

import java.io.Serializable;
import java.util.Comparator;

/**
 * That an article of some fold has a phrase as plain text.
 *
 * @param phrase in its dictionary form
 * @param fold the article's
 * @param upper whether the phrase begins with a capital letter
 * @param onlyText whether it is the first such place of an article that links the phrase nowhere
 */
public record TextUse(String phrase, int fold, boolean upper, boolean onlyText)
    implements Serializable, Comparable<TextUse> {

  private static final Comparator<TextUse> ORDER =
      Comparator.comparing(TextUse::phrase)
          .thenComparingInt(TextUse::fold)
          .thenComparing(TextUse::upper)
          .thenComparing(TextUse::onlyText);

  @Override
  public int compareTo(TextUse other) {
    return ORDER.compare(this, other);
  }
}
