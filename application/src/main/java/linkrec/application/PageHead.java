package linkrec.application;

import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/**
 * What a dump says of a page of namespace 0 besides its text.
 *
 * @param pageId of an article; -1 where the dump does not tell, and for a redirect
 * @param redirectsTo where a redirect leads, as written; null for an article
 */
public record PageHead(PageTitle title, long pageId, @Nullable PageTitle redirectsTo) {}
