package linkrec.application;

import linkrec.domain.evaluation.HeldOutSplit;

/**
 * What to evaluate on held-out articles.
 *
 * @param training how to train on the other articles; its steps are not looked at
 * @param split which articles are held out
 * @param threads how many ask at once, at least 1; the report is the same for any number
 */
public record HonestEvaluationRequest(TrainWikiRequest training, HeldOutSplit split, int threads) {}
