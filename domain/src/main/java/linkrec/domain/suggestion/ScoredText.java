package linkrec.domain.suggestion;

import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.PageTitle;

/**
 * What a phrase could be linked to.
 *
 * @param candidates all of them
 * @param target the one with the highest score; the earlier one in the dictionary of equals
 */
record ScoredText(Candidates candidates, PageTitle target, float score) {}
