/** Wikis, pages and their names; offers the port {@link linkrec.domain.page.Articles}. */
@NullMarked
package linkrec.domain.page;

import org.jspecify.annotations.NullMarked;
