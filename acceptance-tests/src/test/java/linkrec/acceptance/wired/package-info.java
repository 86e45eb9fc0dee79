/** Scenarios on the real assembly: SQLite editions, the HTTP service, the batch program. */
@NullMarked
package linkrec.acceptance.wired;

import org.jspecify.annotations.NullMarked;
