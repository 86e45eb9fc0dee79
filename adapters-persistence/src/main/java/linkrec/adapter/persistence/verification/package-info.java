/**
 * Looks whether a wiki's datasets are whole and fit together; {@link
 * linkrec.adapter.persistence.verification.DatasetCheck} is the way in.
 */
@NullMarked
package linkrec.adapter.persistence.verification;

import org.jspecify.annotations.NullMarked;
