/**
 * The trained model; offers the port {@link linkrec.domain.model.LinkModel} and its evaluation in
 * Java.
 */
@NullMarked
package linkrec.domain.model;

import org.jspecify.annotations.NullMarked;
