package linkrec.application;

import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.SuggestablePage.Format;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.domain.suggestion.SuggestionRules;
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
    ExcludedSections excludedSections,
    Wishes wishes) {

  /** A request without wishes. */
  public SuggestLinksRequest(
      WikiId wiki,
      PageTitle title,
      @Nullable LanguageCode language,
      @Nullable Article article,
      @Nullable Long revisionId,
      SuggestionLimits limits,
      ExcludedSections excludedSections) {
    this(wiki, title, language, article, revisionId, limits, excludedSections, Wishes.NONE);
  }

  /**
   * What few requests ask for.
   *
   * @param format what the article that was sent is written in
   * @param exclusions what this request wants left out, besides the wiki's own rules
   * @param explained whether the answer says how scores come about
   * @param density whether the answer says how densely the page is linked
   */
  public record Wishes(
      Format format, SuggestionRules exclusions, boolean explained, boolean density) {

    /** Wikitext, and nothing further. */
    public static final Wishes NONE =
        new Wishes(Format.WIKITEXT, SuggestionRules.NONE, false, false);
  }
}
