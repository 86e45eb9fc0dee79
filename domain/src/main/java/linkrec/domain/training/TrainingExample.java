package linkrec.domain.training;

import linkrec.domain.candidate.AnchorText;
import linkrec.domain.page.PageTitle;

/**
 * One candidate of one mention in a sentence of a page.
 *
 * @param features in the model's order; NaN is missing. Not a copy: do not change
 * @param right whether the sentence links the mention to the candidate
 */
public record TrainingExample(
    PageTitle page, AnchorText mention, PageTitle candidate, float[] features, boolean right) {}
