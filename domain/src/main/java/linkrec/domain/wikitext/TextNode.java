package linkrec.domain.wikitext;

/**
 * A stretch of plain text outside every construct.
 *
 * @param section the index of its section in {@link ParsedWikitext#sections()}
 * @param span where it stands
 */
public record TextNode(int section, Span span) {}
