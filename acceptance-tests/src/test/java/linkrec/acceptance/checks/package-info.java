/** Counts which checks ran, so that a runner that finds nothing cannot report success. */
@NullMarked
package linkrec.acceptance.checks;

import org.jspecify.annotations.NullMarked;
