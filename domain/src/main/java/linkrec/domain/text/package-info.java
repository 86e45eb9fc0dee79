/** Sentences, tokens, white space and lower-casing of texts, by language. */
@NullMarked
package linkrec.domain.text;

import org.jspecify.annotations.NullMarked;
