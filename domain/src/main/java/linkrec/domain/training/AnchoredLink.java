package linkrec.domain.training;

import java.io.Serializable;
import java.util.Comparator;
import linkrec.domain.page.PageTitle;

/**
 * That a phrase links to a page somewhere.
 *
 * @param anchor the phrase in its dictionary form
 * @param target the page as written, capitalised where the wiki capitalises titles
 * @param repeated whether the same article has the same link further up
 */
public record AnchoredLink(String anchor, PageTitle target, boolean repeated)
    implements Serializable, Comparable<AnchoredLink> {

  private static final Comparator<AnchoredLink> ORDER =
      Comparator.comparing(AnchoredLink::anchor)
          .thenComparing(AnchoredLink::target)
          .thenComparing(AnchoredLink::repeated);

  @Override
  public int compareTo(AnchoredLink other) {
    return ORDER.compare(this, other);
  }
}
