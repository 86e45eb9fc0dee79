/** What link recommendation is; here only the exceptions that every room may throw. */
@NullMarked
package linkrec.domain;

import org.jspecify.annotations.NullMarked;
