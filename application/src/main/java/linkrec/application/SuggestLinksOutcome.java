package linkrec.application;

import java.util.List;
import java.util.Map;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.PageDensity;
import linkrec.domain.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;

/** What came of a request for links. */
public sealed interface SuggestLinksOutcome {

  /**
   * Links, possibly none.
   *
   * @param checksums SHA-256 of the datasets used, by name
   * @param density how densely the page is linked; null where nobody asked
   */
  record Suggested(
      Article article,
      Suggestions suggestions,
      Map<String, String> checksums,
      @Nullable PageDensity density)
      implements SuggestLinksOutcome {

    /** Links, without the page's density. */
    public Suggested(Article article, Suggestions suggestions, Map<String, String> checksums) {
      this(article, suggestions, checksums, null);
    }
  }

  /**
   * The wiki has no datasets here.
   *
   * @param known the wikis that have
   */
  record UnknownWiki(WikiId wiki, List<WikiId> known) implements SuggestLinksOutcome {}

  /** The wiki has no such page, or not in the wanted revision. */
  record PageNotFound(PageTitle title, @Nullable Long revisionId) implements SuggestLinksOutcome {}
}
