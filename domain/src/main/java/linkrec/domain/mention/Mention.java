package linkrec.domain.mention;

import linkrec.domain.candidate.AnchorText;
import linkrec.domain.wikitext.Span;

/**
 * One occurrence of a phrase that could carry a link.
 *
 * @param text its dictionary form
 * @param span where it stands in the source
 * @param textNode where the text node around it stands in the source
 */
public record Mention(AnchorText text, Span span, Span textNode) {}
