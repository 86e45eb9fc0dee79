/**
 * How good suggestions are: which articles are held out, what systems say of them, and the measures
 * of it with their intervals ({@link linkrec.domain.evaluation.Verdict}).
 */
@NullMarked
package linkrec.domain.evaluation;

import org.jspecify.annotations.NullMarked;
