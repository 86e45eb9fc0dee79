package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import linkrec.application.SuggestLinksOutcome.Suggested;
import linkrec.domain.page.Article;
import linkrec.domain.suggestion.LinkSuggestion;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one article. The keys stand in alphabetical order, as clients' tests expect.
 *
 * @param links in order of their place in the wikitext
 * @param pageId the wiki's number of the page; null where nobody said it
 * @param revisionId the wiki's number of the revision; null where nobody said it
 */
@JsonPropertyOrder({"links", "links_count", "meta", "page_title", "pageid", "revid"})
public record LinkRecommendationsJson(
    @JsonProperty("links") List<LinkJson> links,
    @JsonProperty("links_count") int linksCount,
    @JsonProperty("meta") MetaJson meta,
    @JsonProperty("page_title") String pageTitle,
    @JsonProperty("pageid") @Nullable Long pageId,
    @JsonProperty("revid") @Nullable Long revisionId) {

  public LinkRecommendationsJson {
    links = List.copyOf(links);
  }

  /** The JSON of an outcome; positions are translated to code points here. */
  public static LinkRecommendationsJson from(Suggested outcome) {
    Article article = outcome.article();
    CodePointPositions positions = CodePointPositions.of(article.wikitext());
    List<LinkJson> links = new ArrayList<>();
    for (LinkSuggestion link : outcome.suggestions().links()) {
      links.add(LinkJson.from(link, links.size(), article.wikitext(), positions));
    }
    return new LinkRecommendationsJson(
        links,
        links.size(),
        MetaJson.from(outcome.checksums()),
        article.title().value(),
        article.pageId(),
        article.revisionId());
  }
}
