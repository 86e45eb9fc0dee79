package linkrec.adapter.persistence.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.application.HonestEvaluation;
import linkrec.domain.evaluation.Comparison;
import linkrec.domain.evaluation.SystemFigures;

/** An evaluation on held-out articles as a report. */
final class HonestReport {

  private HonestReport() {}

  static Report of(HonestEvaluation evaluation) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("wiki", evaluation.wiki().value());
    facts.put("split", evaluation.split().name());
    facts.put("articles", evaluation.articles());
    facts.put("held_out_articles", evaluation.heldOut());
    facts.put("pages", evaluation.verdict().pages());
    facts.put("links", evaluation.verdict().gold());
    List<Report.Table> tables = new ArrayList<>();
    for (SystemFigures system : evaluation.verdict().systems()) {
      tables.add(FigureTables.thresholds(system));
      tables.add(FigureTables.wanted(system));
      tables.add(FigureTables.calibration(system));
    }
    tables.add(FigureTables.summary(evaluation.verdict().systems()));
    if (!evaluation.verdict().comparisons().isEmpty()) {
      tables.add(comparisons(evaluation.verdict().comparisons()));
    }
    return new Report(
        evaluation.wiki() + " on held-out articles",
        facts,
        tables,
        plots(evaluation.verdict().systems()));
  }

  private static List<Plot> plots(List<SystemFigures> systems) {
    List<Plot> plots = new ArrayList<>();
    plots.add(Plot.precisionAndRecall(systems));
    systems.forEach(system -> plots.add(Plot.thresholds(system)));
    plots.add(Plot.calibration(systems));
    return plots;
  }

  private static Report.Table comparisons(List<Comparison> comparisons) {
    return new Report.Table(
        "comparison",
        "Side by side: precision at 0.5, and recall at the first system's precision there",
        List.of(
            "system",
            "precision",
            "threshold",
            "recall",
            "precision_gain",
            "recall_gain",
            "average_precision_gain"),
        comparisons.stream()
            .map(
                each ->
                    new Report.Row(
                        each.other() + " beside " + each.first(),
                        List.of(
                            each.precision(),
                            each.threshold(),
                            each.recall(),
                            each.precisionGain(),
                            each.recallGain(),
                            each.averagePrecisionGain())))
            .toList());
  }
}
