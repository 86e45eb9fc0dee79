/** Values as Python's pickle writes them: a small, strict reader and a writer. */
@NullMarked
package linkrec.adapter.persistence.pickle;

import org.jspecify.annotations.NullMarked;
