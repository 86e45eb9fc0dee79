package linkrec.domain.suggestion;

import linkrec.domain.page.PageTitle;

/** Scores the phrases of pages; one implementation a generation. Safe for several threads. */
public interface PageScoring {

  /** Finds and scores the phrases of a page, those in excluded sections left out. */
  PageChoice score(PageTitle title, String wikitext, ExcludedSections excluded);
}
