/**
 * What a phrase may point to; offers the ports {@link linkrec.domain.candidate.AnchorDictionary},
 * {@link linkrec.domain.candidate.Redirects} and {@link linkrec.domain.candidate.PageIds}.
 */
@NullMarked
package linkrec.domain.candidate;

import org.jspecify.annotations.NullMarked;
