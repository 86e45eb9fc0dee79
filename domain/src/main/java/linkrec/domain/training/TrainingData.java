package linkrec.domain.training;

import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.model.LinkModel;
import linkrec.domain.suggestion.LinkingData;

/** What is known of a wiki before there is a model. */
public record TrainingData(
    AnchorDictionary anchors, Redirects redirects, PageIds pageIds, PageVectors vectors) {

  /** The same with the model. */
  public LinkingData with(LinkModel model) {
    return new LinkingData(anchors, redirects, pageIds, vectors, model);
  }
}
