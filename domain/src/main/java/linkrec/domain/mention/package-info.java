/**
 * Phrases of a page that could carry a link; offers {@link linkrec.domain.mention.MentionFinder}.
 */
@NullMarked
package linkrec.domain.mention;

import org.jspecify.annotations.NullMarked;
