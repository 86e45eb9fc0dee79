/**
 * What a page and a wiki's statistics say of every phrase on the page and each of its candidates:
 * the features of the second generation's models, one class a group, computed for a page at once.
 */
@NullMarked
package linkrec.domain.evidence;

import org.jspecify.annotations.NullMarked;
