/**
 * Numbers that tell good links from bad ones, one class a formula; offers the port {@link
 * linkrec.domain.feature.PageVectors}.
 */
@NullMarked
package linkrec.domain.feature;

import org.jspecify.annotations.NullMarked;
