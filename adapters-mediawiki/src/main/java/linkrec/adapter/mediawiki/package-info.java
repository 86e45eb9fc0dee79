/**
 * The wiki's own Action API as a source of articles; offers {@link
 * linkrec.adapter.mediawiki.ActionApiArticles}.
 */
@NullMarked
package linkrec.adapter.mediawiki;

import org.jspecify.annotations.NullMarked;
