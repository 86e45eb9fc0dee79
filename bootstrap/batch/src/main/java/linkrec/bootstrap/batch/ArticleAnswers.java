package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.ArticleFunction;
import linkrec.application.Generation;
import linkrec.application.PageSuggestions;
import linkrec.application.PageSuggestions.SuggestedTarget;
import linkrec.application.SuggestLinksOutcome.Suggested;
import linkrec.application.SuggestLinksRequest;
import linkrec.application.SuggestLinksRequest.Wishes;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.PageDensity;
import linkrec.domain.suggestion.SuggestablePage.Format;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.domain.suggestion.SuggestionRules;
import org.jspecify.annotations.Nullable;

/**
 * The service's answer for an article. Travels to where the articles lie, and opens the datasets
 * there: each process that has articles needs the data folder under the same path.
 *
 * @param state of the datasets and rules where this was made; others are refused
 */
record ArticleAnswers(
    String data,
    WikiId wiki,
    @Nullable LanguageCode language,
    Generation generation,
    SuggestionLimits limits,
    SortedMap<String, String> state)
    implements ArticleFunction<List<PageSuggestions>> {

  private static final Wishes WITH_DENSITY =
      new Wishes(Format.WIKITEXT, SuggestionRules.NONE, false, true, false);

  /** From the datasets that are served now. */
  static ArticleAnswers of(RecommendAllOptions options) {
    Path data = options.data().toAbsolutePath().normalize();
    PinnedWiki.Place place =
        new PinnedWiki.Place(data, options.wiki(), options.language(), options.generation());
    return new ArticleAnswers(
        data.toString(),
        options.wiki(),
        options.language(),
        options.generation(),
        options.limits(),
        PinnedWiki.of(place).state());
  }

  /** All that decides an answer but the article, by name. */
  SortedMap<String, String> answeredWith(String version) {
    SortedMap<String, String> all = new TreeMap<>(state);
    all.put("application version", version);
    all.put("language", language == null ? "" : language.value());
    all.put("limits", limits.toString());
    return all;
  }

  @Override
  public List<PageSuggestions> apply(Article article) {
    PinnedWiki here =
        PinnedWiki.of(new PinnedWiki.Place(Path.of(data), wiki, language, generation));
    if (!here.state().equals(state)) {
      throw new DatasetUnavailableException(
          "the datasets of " + wiki + " in " + data + " have changed meanwhile: run again");
    }
    SuggestLinksRequest request =
        new SuggestLinksRequest(
            wiki,
            article.title(),
            language,
            article,
            null,
            limits,
            ExcludedSections.NONE,
            WITH_DENSITY);
    if (here.suggestLinks().suggest(request) instanceof Suggested suggested) {
      return List.of(page(suggested));
    }
    throw new IllegalStateException("an answer for an article that was sent expected");
  }

  private static PageSuggestions page(Suggested suggested) {
    PageDensity density = suggested.density();
    if (density == null) {
      throw new IllegalStateException("the density that was asked for expected");
    }
    Suggested asServed =
        new Suggested(
            suggested.article(),
            suggested.suggestions(),
            suggested.checksums(),
            suggested.generation(),
            null);
    List<SuggestedTarget> links = new ArrayList<>();
    suggested
        .suggestions()
        .links()
        .forEach(link -> links.add(new SuggestedTarget(link.target(), link.score(), link.text())));
    return new PageSuggestions(
        suggested.article().title(),
        suggested.article().pageId(),
        LinkRecommendationsJson.from(asServed).toLine(),
        density,
        links);
  }
}
