package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import linkrec.domain.suggestion.PageDensity;

/** How densely a page is linked, before anything is suggested; only where a request asks for it. */
@JsonPropertyOrder({
  "characters",
  "links",
  "links_per_thousand_characters",
  "underlinkedness",
  "words"
})
public record DensityJson(
    @JsonProperty("characters") int characters,
    @JsonProperty("links") int links,
    @JsonProperty("links_per_thousand_characters") double linksPerThousandCharacters,
    @JsonProperty("underlinkedness") double underlinkedness,
    @JsonProperty("words") int words) {

  static DensityJson from(PageDensity density) {
    return new DensityJson(
        density.characters(),
        density.links(),
        density.linksPerThousandCharacters(),
        density.underlinkedness(),
        density.words());
  }
}
