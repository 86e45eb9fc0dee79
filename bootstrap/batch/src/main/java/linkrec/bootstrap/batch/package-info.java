/** The batch program: training on dumps; {@code Main} is all it offers. */
@NullMarked
package linkrec.bootstrap.batch;

import org.jspecify.annotations.NullMarked;
