/** What Linkrec promises, shown on the whole of it; offers where the repository lies. */
@NullMarked
package linkrec.acceptance;

import org.jspecify.annotations.NullMarked;
