/**
 * Reads wikitext into sections, text nodes, links and a tree with exact source spans, and writes
 * the tree back; {@link linkrec.domain.wikitext.WikitextParser} is the way in.
 */
@NullMarked
package linkrec.domain.wikitext;

import org.jspecify.annotations.NullMarked;
