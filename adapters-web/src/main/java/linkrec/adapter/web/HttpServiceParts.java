package linkrec.adapter.web;

import linkrec.application.IncomingLinks;
import linkrec.application.SuggestLinks;
import linkrec.application.Verdicts;
import linkrec.application.WikiReports;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.suggestion.RuleBook;

/**
 * What the service is made of.
 *
 * @param datasets the wikis that an error answer names
 * @param reports what is told of wikis
 * @param ruleBook whose faults readiness tells
 * @param verdicts where verdicts go
 * @param incoming where pages could be linked
 */
public record HttpServiceParts(
    SuggestLinks suggestLinks,
    Datasets datasets,
    WikiReports reports,
    RuleBook ruleBook,
    Verdicts verdicts,
    IncomingLinks incoming) {

  /** Suggestions alone. */
  public HttpServiceParts(SuggestLinks suggestLinks, Datasets datasets) {
    this(
        suggestLinks,
        datasets,
        WikiReports.NONE,
        RuleBook.EMPTY,
        Verdicts.NONE,
        IncomingLinks.NONE);
  }
}
