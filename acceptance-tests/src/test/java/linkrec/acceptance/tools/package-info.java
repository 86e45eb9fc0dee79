/** Programs for people who look at a running service or measure it; no tests. */
@NullMarked
package linkrec.acceptance.tools;

import org.jspecify.annotations.NullMarked;
