package linkrec.application;

import linkrec.domain.evaluation.HeldOutSplit;
import linkrec.domain.evaluation.Verdict;
import linkrec.domain.page.WikiId;

/**
 * What came of an evaluation on held-out articles.
 *
 * @param articles how many articles there are
 * @param heldOut how many of them were held out; those with links to articles were asked about
 */
public record HonestEvaluation(
    WikiId wiki, HeldOutSplit split, int articles, int heldOut, Verdict verdict) {}
