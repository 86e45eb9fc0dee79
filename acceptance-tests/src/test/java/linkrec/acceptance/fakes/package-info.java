/** Scenarios on the fakes. */
@NullMarked
package linkrec.acceptance.fakes;

import org.jspecify.annotations.NullMarked;
