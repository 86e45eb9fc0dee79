package linkrec.domain.training;

import java.io.Serializable;
import linkrec.domain.page.PageTitle;

/**
 * A sentence with links, from an article.
 *
 * @param wikitext plain text and wiki links, nothing else; one line
 */
public record LinkedSentence(PageTitle page, String wikitext) implements Serializable {}
