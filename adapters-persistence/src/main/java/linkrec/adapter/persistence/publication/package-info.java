/**
 * Folders of published datasets: {@link linkrec.adapter.persistence.publication.FolderPublication}
 * reads one, {@link linkrec.adapter.persistence.publication.PublishedFolder} changes one.
 */
@NullMarked
package linkrec.adapter.persistence.publication;

import org.jspecify.annotations.NullMarked;
