package linkrec.bootstrap.server;

import java.io.PrintStream;
import java.util.Locale;
import linkrec.domain.evaluation.Estimate;
import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.evaluation.Slice;
import linkrec.domain.evaluation.Slices;
import linkrec.domain.evaluation.SystemFigures;
import linkrec.domain.training.PublicationRule;

/** The figures of an evaluation on sentences, for people. */
final class FiguresText {

  /** Every second threshold: 0.0, 0.1, ... 0.9. */
  private static final int STEP = 2;

  private FiguresText() {}

  static void print(SentenceFigures figures, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%,d sentences with %,d links (in brackets: 95 %% intervals over pages)%n",
        figures.sentences(),
        figures.verdict().gold());
    out.println("  threshold     links  precision             recall");
    for (int i = 0; i < figures.system().rows().size(); i += STEP) {
      SystemFigures.Row row = figures.system().rows().get(i);
      out.printf(
          Locale.ROOT,
          "  %9.1f  %,8d  %s  %s%n",
          row.threshold(),
          row.links(),
          text(row.precision()),
          text(row.recall()));
    }
    out.printf(Locale.ROOT, "  area under the ROC curve  %s%n", text(figures.rocArea()));
    out.printf(
        Locale.ROOT, "  average precision         %s%n", text(figures.system().averagePrecision()));
    out.printf(
        Locale.ROOT,
        "  recall at precision %.2f  %s%n",
        SystemFigures.PRECISION,
        text(figures.system().recallAtPrecision()));
    figures.slices().forEach(slices -> print(slices, out));
    out.println(
        PublicationRule.isMet(figures.backtest()) ? "Fit to publish" : "NOT fit to publish");
  }

  private static void print(Slices slices, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "  %-21s     links  precision             recall                of links%n",
        "by " + slices.by());
    for (Slice slice : slices.slices()) {
      out.printf(
          Locale.ROOT,
          "    %-19s  %,8d  %s  %s  %,8d%n",
          slice.name(),
          slice.links(),
          text(slice.precision()),
          text(slice.recall()),
          slice.gold());
    }
  }

  private static String text(Estimate estimate) {
    return Double.isNaN(estimate.value())
        ? "-                   "
        : String.format(
            Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
  }
}
