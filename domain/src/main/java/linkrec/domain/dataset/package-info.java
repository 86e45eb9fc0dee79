/**
 * One build of a wiki's datasets; offers the ports {@link linkrec.domain.dataset.Datasets} and
 * {@link linkrec.domain.dataset.EditionWriter}.
 */
@NullMarked
package linkrec.domain.dataset;

import org.jspecify.annotations.NullMarked;
