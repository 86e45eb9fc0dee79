package linkrec.domain.suggestion;

import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.SuggestablePage.Format;

/** Scores the phrases of pages; one implementation a generation. Safe for several threads. */
public interface PageScoring {

  /**
   * Finds and scores the phrases of a page, those in excluded sections left out. When time is over,
   * what has been scored so far is given.
   */
  PageChoice score(PageTitle title, SuggestablePage page, ExcludedSections excluded, Watch watch);

  /** The same for wikitext, without a limit to the time. */
  default PageChoice score(PageTitle title, String wikitext, ExcludedSections excluded) {
    return score(title, SuggestablePage.of(wikitext, Format.WIKITEXT), excluded, Watch.NONE);
  }
}
