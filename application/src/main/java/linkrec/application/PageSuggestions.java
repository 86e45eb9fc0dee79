package linkrec.application;

import java.io.Serializable;
import java.util.List;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.PageDensity;
import org.jspecify.annotations.Nullable;

/**
 * What came of one article of a whole wiki.
 *
 * @param pageId the wiki's number of the page; null where the dump has none
 * @param answer the service's answer: one line of JSON in UTF-8, without its line feed
 * @param links the same suggestions, in the answer's order
 */
public record PageSuggestions(
    PageTitle page,
    @Nullable Long pageId,
    String answer,
    PageDensity density,
    List<SuggestedTarget> links)
    implements Serializable {

  public PageSuggestions {
    links = List.copyOf(links);
  }

  /**
   * A suggestion seen from its target.
   *
   * @param score 0 to 1
   * @param phrase as it stands in the article
   */
  public record SuggestedTarget(PageTitle target, float score, String phrase)
      implements Serializable {}
}
