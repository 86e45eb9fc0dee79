package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Locale;
import linkrec.domain.suggestion.PassedOver;

/**
 * A known phrase that is not suggested.
 *
 * @param linkTarget its best candidate
 * @param reason in small letters, for example {@code below_threshold}
 * @param wikitextOffset where it stands, in code points
 */
@JsonPropertyOrder({
  "explanation",
  "link_target",
  "link_text",
  "reason",
  "score",
  "wikitext_offset"
})
public record PassedOverJson(
    @JsonProperty("explanation") ExplanationJson explanation,
    @JsonProperty("link_target") String linkTarget,
    @JsonProperty("link_text") String linkText,
    @JsonProperty("reason") String reason,
    @JsonProperty("score") BigDecimal score,
    @JsonProperty("wikitext_offset") int wikitextOffset) {

  static PassedOverJson from(PassedOver passedOver, CodePointPositions positions) {
    return new PassedOverJson(
        ExplanationJson.from(passedOver.explanation()),
        passedOver.target().value(),
        passedOver.text(),
        passedOver.refusal().name().toLowerCase(Locale.ROOT),
        ShortestDecimal.of(passedOver.score()),
        positions.codePointsBefore(passedOver.span().start()));
  }
}
