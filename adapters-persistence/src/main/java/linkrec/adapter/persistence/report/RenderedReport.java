package linkrec.adapter.persistence.report;

import linkrec.application.HonestEvaluation;
import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.page.WikiId;

/**
 * An evaluation's report as texts of files.
 *
 * @param json all facts and figures, for programs
 * @param csv the figures, one a line
 * @param html a page with plots that a browser opens from disk
 */
public record RenderedReport(String json, String csv, String html) {

  /** Of an evaluation on sentences. */
  public static RenderedReport of(WikiId wiki, SentenceFigures figures) {
    return of(SentenceReport.of(wiki, figures));
  }

  /** Of an evaluation on held-out articles. */
  public static RenderedReport of(HonestEvaluation evaluation) {
    return of(HonestReport.of(evaluation));
  }

  private static RenderedReport of(Report report) {
    return new RenderedReport(JsonText.of(report), CsvText.of(report), HtmlText.of(report));
  }
}
