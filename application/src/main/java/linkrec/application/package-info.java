/**
 * What one can ask of Linkrec: a use case a class ({@code SuggestLinks}, {@code TrainWiki}, {@code
 * EvaluateModel}), and the ports of long jobs.
 */
@NullMarked
package linkrec.application;

import org.jspecify.annotations.NullMarked;
