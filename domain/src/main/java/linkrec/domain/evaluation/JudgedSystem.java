package linkrec.domain.evaluation;

import linkrec.domain.page.PageTitle;

/**
 * A system under judgement, made without the articles that it is asked about. Safe for several
 * threads.
 */
public interface JudgedSystem {

  /** Its name in reports, unique among those that are judged together. */
  String name();

  /**
   * Reads and scores a page once.
   *
   * @param wikitext the page without the links that are asked for
   */
  JudgedPage ask(PageTitle title, String wikitext);
}
