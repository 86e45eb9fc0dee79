/** The walls of the house as rules; each holds for the code and reports a planted violation. */
@NullMarked
package linkrec.acceptance.architecture;

import org.jspecify.annotations.NullMarked;
