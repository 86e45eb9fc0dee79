package linkrec.domain.training;

import java.io.Serializable;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.page.PageTitle;

/**
 * One candidate of one phrase of an article whose links were taken out.
 *
 * @param features in the order of {@link linkrec.domain.evidence.Evidence#FEATURES}; not a copy
 * @param right whether the article linked the candidate from its text
 */
public record PhraseExample(
    PageTitle page, AnchorText phrase, PageTitle candidate, float[] features, boolean right)
    implements Serializable {}
