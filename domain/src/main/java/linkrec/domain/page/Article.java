package linkrec.domain.page;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a page.
 *
 * @param pageId the wiki's number of the page; null where the sender gave none
 * @param revisionId the wiki's number of the revision; null where the sender gave none
 * @param wikitext the source, as the wiki keeps it
 */
public record Article(
    PageTitle title, @Nullable Long pageId, @Nullable Long revisionId, String wikitext)
    implements Serializable {}
