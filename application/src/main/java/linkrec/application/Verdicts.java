package linkrec.application;

import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/** Where people's verdicts on suggestions are kept. Safe for several threads. */
public interface Verdicts {

  /** Keeps nothing. */
  Verdicts NONE = (wiki, page, target) -> {};

  /**
   * Keeps that on this page nobody wants a link to that target; from then on it is not suggested
   * there. Twice is as good as once.
   *
   * @throws linkrec.domain.DatasetUnavailableException when it cannot be kept now
   */
  void reject(WikiId wiki, PageTitle page, PageTitle target);
}
