package linkrec.domain.suggestion;

import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.model.LinkModel;

/** All that is known of a wiki when links are suggested; of one edition. */
public record LinkingData(
    AnchorDictionary anchors,
    Redirects redirects,
    PageIds pageIds,
    PageVectors vectors,
    LinkModel model) {}
