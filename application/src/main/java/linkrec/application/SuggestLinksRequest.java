package linkrec.application;

import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.SuggestionLimits;
import org.jspecify.annotations.Nullable;

/**
 * A request for links.
 *
 * @param language of the article; null for the wiki's own
 * @param article the text as sent; null to fetch it
 * @param revisionId the revision to fetch where no article was sent; null for the latest
 */
public record SuggestLinksRequest(
    WikiId wiki,
    PageTitle title,
    @Nullable LanguageCode language,
    @Nullable Article article,
    @Nullable Long revisionId,
    SuggestionLimits limits,
    ExcludedSections excludedSections) {}
