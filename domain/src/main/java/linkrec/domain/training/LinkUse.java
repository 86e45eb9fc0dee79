package linkrec.domain.training;

import java.io.Serializable;
import java.util.Comparator;
import linkrec.domain.page.PageTitle;

/**
 * That an article of some fold shows a phrase as a link to a page.
 *
 * @param anchor the phrase in its dictionary form
 * @param target the page as written, capitalised where the wiki capitalises titles
 * @param fold the article's
 * @param upper whether the phrase begins with a capital letter
 * @param firstOfAnchor whether the article has no link with that phrase further up
 * @param firstOfPair whether it has none with that phrase to that page
 */
public record LinkUse(
    String anchor,
    PageTitle target,
    int fold,
    boolean upper,
    boolean firstOfAnchor,
    boolean firstOfPair)
    implements Serializable, Comparable<LinkUse> {

  private static final Comparator<LinkUse> ORDER =
      Comparator.comparing(LinkUse::anchor)
          .thenComparing(LinkUse::target)
          .thenComparingInt(LinkUse::fold)
          .thenComparing(LinkUse::upper)
          .thenComparing(LinkUse::firstOfAnchor)
          .thenComparing(LinkUse::firstOfPair);

  @Override
  public int compareTo(LinkUse other) {
    return ORDER.compare(this, other);
  }
}
