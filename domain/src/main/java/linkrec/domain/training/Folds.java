package linkrec.domain.training;

import linkrec.domain.page.PageTitle;

/**
 * The folds of a wiki's articles: what an example is described with is counted in the articles of
 * all folds but its own, so that no statistic knows the answer.
 */
public final class Folds {

  /** How many there are. */
  public static final int COUNT = 5;

  /** Stands for no fold where one can be left out. */
  public static final int NONE = -1;

  private Folds() {}

  /** The fold of an article, from 0, by the hash that Java defines for its title. */
  public static int of(PageTitle title) {
    return Math.floorMod(title.value().hashCode(), COUNT);
  }
}
