/**
 * Choosing links for a page, in page order; offers {@link linkrec.domain.suggestion.LinkSuggester}.
 */
@NullMarked
package linkrec.domain.suggestion;

import org.jspecify.annotations.NullMarked;
