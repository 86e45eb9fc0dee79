/** What the sentences of the features do. */
@NullMarked
package linkrec.acceptance.steps;

import org.jspecify.annotations.NullMarked;
