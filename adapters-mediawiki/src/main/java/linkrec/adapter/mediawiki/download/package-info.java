/**
 * Published datasets over HTTP; {@link linkrec.adapter.mediawiki.download.DownloadedPublication}
 * fetches them.
 */
@NullMarked
package linkrec.adapter.mediawiki.download;

import org.jspecify.annotations.NullMarked;
