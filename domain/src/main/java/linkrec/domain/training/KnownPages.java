package linkrec.domain.training;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import linkrec.domain.page.PageTitle;

/**
 * The articles of a wiki as the articles of some folds know them, and which of them phrases may
 * lead to.
 */
public final class KnownPages {

  private final int[] articles = new int[Folds.COUNT];

  /** How often each stub is linked, by the fold of who links it. */
  private final Map<PageTitle, int[]> stubs = new HashMap<>();

  private final Set<PageTitle> unwanted = new HashSet<>();

  /** An article is there. */
  public void addArticle(PageTitle title) {
    articles[Folds.of(title)]++;
  }

  /**
   * An article consists of one line: those who do not know the pages that link it do not know its
   * title. Stubs come before links.
   */
  public void addStub(PageTitle title) {
    stubs.put(title, new int[Folds.COUNT]);
  }

  /** Articles of a fold link an article so many times; redirects are followed already. */
  public void addLinks(PageTitle article, int fold, int times) {
    int[] byFold = stubs.get(article);
    if (byFold != null) {
      byFold[fold] += times;
    }
  }

  /** An article is no candidate, however often it is linked. */
  public void leaveOut(PageTitle title) {
    unwanted.add(title);
  }

  /** How many articles all folds but one have. */
  public int articles(int without) {
    int sum = 0;
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      sum += fold == without ? 0 : articles[fold];
    }
    return sum;
  }

  boolean isWanted(PageTitle title) {
    return !unwanted.contains(title);
  }

  /** Whether the articles of all folds but one know of an article by its title alone. */
  boolean isKnown(PageTitle title, int without) {
    int[] byFold = without == Folds.NONE ? null : stubs.get(title);
    if (byFold == null) {
      return true;
    }
    for (int fold = 0; fold < Folds.COUNT; fold++) {
      if (fold != without && byFold[fold] > 0) {
        return true;
      }
    }
    return false;
  }
}
