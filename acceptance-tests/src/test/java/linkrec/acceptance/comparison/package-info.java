/** Comparisons with XGBoost itself and with recordings of the original. */
@NullMarked
package linkrec.acceptance.comparison;

import org.jspecify.annotations.NullMarked;
