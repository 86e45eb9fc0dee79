package linkrec.domain.page;

import org.jspecify.annotations.Nullable;

/**
 * Which article of which wiki.
 *
 * @param revisionId the wanted revision, at least 1; null for the latest
 */
public record ArticleRequest(WikiId wiki, PageTitle title, @Nullable Long revisionId) {}
