/** A service whose wiki, database and datasets fail, seen from outside. */
@NullMarked
package linkrec.acceptance.faults;

import org.jspecify.annotations.NullMarked;
