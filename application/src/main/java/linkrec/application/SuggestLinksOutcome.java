package linkrec.application;

import java.util.List;
import java.util.Map;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;

/** What came of a request for links. */
public sealed interface SuggestLinksOutcome {

  /**
   * Links, possibly none.
   *
   * @param checksums SHA-256 of the datasets used, by name
   */
  record Suggested(Article article, Suggestions suggestions, Map<String, String> checksums)
      implements SuggestLinksOutcome {}

  /**
   * The wiki has no datasets here.
   *
   * @param known the wikis that have
   */
  record UnknownWiki(WikiId wiki, List<WikiId> known) implements SuggestLinksOutcome {}

  /** The wiki has no such page, or not in the wanted revision. */
  record PageNotFound(PageTitle title, @Nullable Long revisionId) implements SuggestLinksOutcome {}
}
