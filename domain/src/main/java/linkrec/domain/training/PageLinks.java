package linkrec.domain.training;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import linkrec.domain.page.PageTitle;

/**
 * An article and the pages it links, each once, in the order of the text. Ordered by the article.
 */
public record PageLinks(PageTitle page, List<PageTitle> targets)
    implements Serializable, Comparable<PageLinks> {

  private static final Comparator<PageLinks> ORDER =
      Comparator.comparing(PageLinks::page).thenComparing(links -> links.targets().toString());

  public PageLinks {
    targets = List.copyOf(targets);
  }

  @Override
  public int compareTo(PageLinks other) {
    return ORDER.compare(this, other);
  }
}
