/**
 * From articles to anchors, vectors, examples and measures; pure functions over one article, and
 * what is made of their results.
 */
@NullMarked
package linkrec.domain.training;

import org.jspecify.annotations.NullMarked;
