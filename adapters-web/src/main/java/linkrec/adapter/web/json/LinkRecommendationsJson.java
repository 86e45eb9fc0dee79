package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import linkrec.application.SuggestLinksOutcome.Suggested;
import linkrec.domain.page.Article;
import linkrec.domain.suggestion.LinkSuggestion;
import linkrec.domain.suggestion.PageDensity;
import linkrec.domain.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer for one article. The keys stand in alphabetical order, as clients' tests expect.
 *
 * @param density how densely the page is linked; absent where nobody asked
 * @param links in order of their place in the wikitext
 * @param pageId the wiki's number of the page; null where nobody said it
 * @param passedOver the known phrases that are not suggested; absent where no explanation was asked
 *     for
 * @param revisionId the wiki's number of the revision; null where nobody said it
 * @param wikitext the article's text; absent where nobody asked
 */
@JsonPropertyOrder({
  "density",
  "links",
  "links_count",
  "meta",
  "page_title",
  "pageid",
  "passed_over",
  "revid",
  "wikitext"
})
public record LinkRecommendationsJson(
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("density")
        @Nullable DensityJson density,
    @JsonProperty("links") List<LinkJson> links,
    @JsonProperty("links_count") int linksCount,
    @JsonProperty("meta") MetaJson meta,
    @JsonProperty("page_title") String pageTitle,
    @JsonProperty("pageid") @Nullable Long pageId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("passed_over")
        @Nullable List<PassedOverJson> passedOver,
    @JsonProperty("revid") @Nullable Long revisionId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("wikitext")
        @Nullable String wikitext) {

  public LinkRecommendationsJson {
    links = List.copyOf(links);
  }

  /** The JSON of an outcome; positions are translated to code points here. */
  public static LinkRecommendationsJson from(Suggested outcome) {
    Article article = outcome.article();
    Suggestions suggestions = outcome.suggestions();
    CodePointPositions positions = CodePointPositions.of(article.wikitext());
    boolean explained = suggestions.explained();
    List<LinkJson> links = new ArrayList<>();
    for (LinkSuggestion link : suggestions.links()) {
      int index = links.size();
      ExplanationJson explanation =
          explained ? ExplanationJson.from(suggestions.explanations().get(index)) : null;
      links.add(
          LinkJson.from(
              link, new LinkJson.Place(index, explanation), article.wikitext(), positions));
    }
    PageDensity density = outcome.density();
    return new LinkRecommendationsJson(
        density == null ? null : DensityJson.from(density),
        links,
        links.size(),
        MetaJson.from(outcome.checksums(), outcome.generation(), suggestions.ending()),
        article.title().value(),
        article.pageId(),
        explained
            ? suggestions.passedOver().stream()
                .map(each -> PassedOverJson.from(each, positions))
                .toList()
            : null,
        article.revisionId(),
        null);
  }

  /** The answer as it goes over the wire, one line without a line feed. */
  public String toLine() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  /** The same with the article's text. */
  public LinkRecommendationsJson with(String text) {
    return new LinkRecommendationsJson(
        density, links, linksCount, meta, pageTitle, pageId, passedOver, revisionId, text);
  }
}
