package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.util.Locale;
import linkrec.application.HonestEvaluation;
import linkrec.domain.evaluation.CalibrationBin;
import linkrec.domain.evaluation.Comparison;
import linkrec.domain.evaluation.Estimate;
import linkrec.domain.evaluation.SystemFigures;

/** What an evaluation on held-out articles came to, for people. */
final class EvaluationSummary {

  /** Every second threshold: 0.0, 0.1, ... 0.9. */
  private static final int STEP = 2;

  private EvaluationSummary() {}

  static void print(HonestEvaluation evaluation, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%s: %,d articles, %,d held out by the split %s; %,d of them have %,d links to ask for%n",
        evaluation.wiki(),
        evaluation.articles(),
        evaluation.heldOut(),
        evaluation.split().name(),
        evaluation.verdict().pages(),
        evaluation.verdict().gold());
    evaluation.verdict().systems().forEach(system -> print(system, out));
    evaluation.verdict().comparisons().forEach(comparison -> print(comparison, out));
  }

  private static void print(SystemFigures system, PrintStream out) {
    out.printf(Locale.ROOT, "%n%s (in brackets: 95 %% intervals over pages)%n", system.name());
    out.println("  threshold     links  precision              recall");
    for (int i = 0; i < system.rows().size(); i += STEP) {
      SystemFigures.Row row = system.rows().get(i);
      out.printf(
          Locale.ROOT,
          "  %9.1f  %,8d  %s  %s%n",
          row.threshold(),
          row.links(),
          text(row.precision()),
          text(row.recall()));
    }
    out.printf(Locale.ROOT, "  average precision  %s%n", text(system.averagePrecision()));
    out.printf(
        Locale.ROOT,
        "  recall at precision %.2f  %s%n",
        SystemFigures.PRECISION,
        text(system.recallAtPrecision()));
    out.println("  for a precision of  threshold  recall");
    for (SystemFigures.Wanted wanted : system.wanted()) {
      out.printf(
          Locale.ROOT,
          "  %18.2f  %9s  %6.3f%n",
          wanted.precision(),
          number(wanted.threshold()),
          wanted.recall());
    }
    out.println("  scores from    links  mean score  right");
    for (CalibrationBin bin : system.calibration()) {
      out.printf(
          Locale.ROOT,
          "  %11.1f %,8d  %10s  %s%n",
          bin.from(),
          bin.links(),
          number(bin.meanScore()),
          text(bin.right()));
    }
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static void print(Comparison comparison, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n%s beside %s%n  recall at its precision of %.3f  %s (threshold %.3f)%n",
        comparison.other(),
        comparison.first(),
        comparison.precision(),
        text(comparison.recall()),
        comparison.threshold());
    out.printf(Locale.ROOT, "  gain in recall  %s%n", text(comparison.recallGain()));
    out.printf(
        Locale.ROOT, "  gain in average precision  %s%n", text(comparison.averagePrecisionGain()));
  }

  private static String text(Estimate estimate) {
    if (Double.isNaN(estimate.value())) {
      return "-                   ";
    }
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
  }
}
