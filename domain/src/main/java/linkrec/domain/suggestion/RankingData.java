package linkrec.domain.suggestion;

import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.evidence.WikiStatistics;

/** All that the second generation knows of a wiki when links are suggested; of one edition. */
public record RankingData(
    WikiStatistics statistics, Redirects redirects, PageIds pageIds, RankingModel model) {}
