package linkrec.adapter.persistence.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.evaluation.Slices;
import linkrec.domain.page.WikiId;

/** An evaluation on sentences as a report. */
final class SentenceReport {

  private SentenceReport() {}

  static Report of(WikiId wiki, SentenceFigures figures) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("wiki", wiki.value());
    facts.put("sentences", figures.sentences());
    facts.put("pages", figures.verdict().pages());
    facts.put("links", figures.verdict().gold());
    facts.put("candidates", figures.candidates());
    List<Report.Table> tables = new ArrayList<>();
    tables.add(FigureTables.thresholds(figures.system()));
    tables.add(FigureTables.summary(List.of(figures.system())));
    tables.add(
        new Report.Table(
            "roc",
            "Area under the ROC curve, over all candidates of known phrases",
            List.of("system", "area"),
            List.of(new Report.Row(figures.system().name(), List.of(figures.rocArea())))));
    tables.add(FigureTables.wanted(figures.system()));
    tables.add(FigureTables.calibration(figures.system()));
    figures.slices().forEach(slices -> tables.add(slices(slices)));
    return new Report(
        wiki + " on sentences",
        facts,
        tables,
        List.of(
            Plot.thresholds(figures.system()),
            Plot.precisionAndRecall(List.of(figures.system())),
            Plot.calibration(List.of(figures.system()))));
  }

  private static Report.Table slices(Slices slices) {
    return new Report.Table(
        "by_" + slices.by(),
        "At threshold 0.5, by " + slices.by() + " of the phrase",
        List.of(slices.by(), "links", "right", "gold", "precision", "recall"),
        slices.slices().stream()
            .map(
                slice ->
                    new Report.Row(
                        slice.name(),
                        List.of(
                            slice.links(),
                            slice.right(),
                            slice.gold(),
                            slice.precision(),
                            slice.recall())))
            .toList());
  }
}
