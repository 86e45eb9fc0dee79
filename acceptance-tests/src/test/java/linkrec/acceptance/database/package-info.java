/**
 * Datasets in a real database and on the way there; offers {@link MariaDb}, a server to test on.
 */
@NullMarked
package linkrec.acceptance.database;

import org.jspecify.annotations.NullMarked;
