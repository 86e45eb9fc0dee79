package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import linkrec.domain.suggestion.LinkSuggestion;
import linkrec.domain.wikitext.Span;
import org.jspecify.annotations.Nullable;

/**
 * One suggested link.
 *
 * @param contextAfter up to ten code points of the same text node behind the phrase
 * @param contextBefore up to ten code points of the same text node before the phrase
 * @param explanation how the score came about; absent where nobody asked
 * @param linkIndex place in the answer, from 0
 * @param linkTarget title of the page to link to
 * @param linkText the phrase as it stands in the wikitext
 * @param matchIndex how often the phrase occurs before this place in the page's text
 * @param score 0 to 1
 * @param wikitextOffset where the phrase begins in the wikitext, in code points
 */
@JsonPropertyOrder({
  "context_after",
  "context_before",
  "explanation",
  "link_index",
  "link_target",
  "link_text",
  "match_index",
  "score",
  "wikitext_offset"
})
public record LinkJson(
    @JsonProperty("context_after") String contextAfter,
    @JsonProperty("context_before") String contextBefore,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("explanation")
        @Nullable ExplanationJson explanation,
    @JsonProperty("link_index") int linkIndex,
    @JsonProperty("link_target") String linkTarget,
    @JsonProperty("link_text") String linkText,
    @JsonProperty("match_index") int matchIndex,
    @JsonProperty("score") BigDecimal score,
    @JsonProperty("wikitext_offset") int wikitextOffset) {

  private static final int CONTEXT_CODE_POINTS = 10;

  static LinkJson from(
      LinkSuggestion link, Place place, String source, CodePointPositions positions) {
    return new LinkJson(
        after(link, source),
        before(link, source),
        place.explanation(),
        place.index(),
        link.target().value(),
        link.text(),
        link.matchIndex(),
        ShortestDecimal.of(link.score()),
        positions.codePointsBefore(link.span().start()));
  }

  /** What the answer adds to a link. */
  record Place(int index, @Nullable ExplanationJson explanation) {}

  private static String before(LinkSuggestion link, String source) {
    Span node = link.textNode();
    int end = link.span().start();
    int start = end;
    for (int count = 0; count < CONTEXT_CODE_POINTS && start > node.start(); count++) {
      start -= Character.charCount(source.codePointBefore(start));
    }
    return source.substring(Math.max(start, node.start()), end);
  }

  private static String after(LinkSuggestion link, String source) {
    Span node = link.textNode();
    int start = link.span().end();
    int end = start;
    for (int count = 0; count < CONTEXT_CODE_POINTS && end < node.end(); count++) {
      end += Character.charCount(source.codePointAt(end));
    }
    return source.substring(start, Math.min(end, node.end()));
  }
}
