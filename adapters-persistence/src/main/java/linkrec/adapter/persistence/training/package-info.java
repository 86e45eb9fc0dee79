/** What the steps of a training leave in a wiki's folder. */
@NullMarked
package linkrec.adapter.persistence.training;

import org.jspecify.annotations.NullMarked;
