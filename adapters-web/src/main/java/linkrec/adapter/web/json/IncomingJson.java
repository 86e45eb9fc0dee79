package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import linkrec.application.FindIncoming.Outcome.Found;
import linkrec.application.IncomingLinks.IncomingLink;
import org.jspecify.annotations.Nullable;

/**
 * The pages where a page could be linked.
 *
 * @param links the best score first
 * @param linksCount how many there are, also where {@code links} has fewer
 * @param meta the datasets that the suggestions were made from
 * @param pageTitle the page, redirects followed
 */
@JsonPropertyOrder({"links", "links_count", "meta", "page_title"})
public record IncomingJson(
    @JsonProperty("links") List<IncomingLinkJson> links,
    @JsonProperty("links_count") long linksCount,
    @JsonProperty("meta") MetaJson meta,
    @JsonProperty("page_title") String pageTitle) {

  public IncomingJson {
    links = List.copyOf(links);
  }

  /**
   * One page.
   *
   * @param linkText the phrase as it stands there
   * @param pageId the wiki's number of it; null where the dump had none
   * @param score 0 to 1
   */
  @JsonPropertyOrder({"link_text", "page_title", "pageid", "score"})
  public record IncomingLinkJson(
      @JsonProperty("link_text") String linkText,
      @JsonProperty("page_title") String pageTitle,
      @JsonProperty("pageid") @Nullable Long pageId,
      @JsonProperty("score") BigDecimal score) {

    static IncomingLinkJson from(IncomingLink link) {
      return new IncomingLinkJson(
          link.phrase(), link.page().value(), link.pageId(), ShortestDecimal.of(link.score()));
    }
  }

  /** The JSON of an outcome. */
  public static IncomingJson from(Found outcome) {
    return new IncomingJson(
        outcome.incoming().links().stream().map(IncomingLinkJson::from).toList(),
        outcome.incoming().count(),
        MetaJson.of(outcome.incoming().checksums()),
        outcome.target().value());
  }
}
