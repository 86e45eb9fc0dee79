/** The folders of wikis: what is served from them, and how a new edition gets there. */
@NullMarked
package linkrec.adapter.persistence.edition;

import org.jspecify.annotations.NullMarked;
