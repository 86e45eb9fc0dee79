package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.util.Locale;
import linkrec.application.TrainingReport;
import linkrec.domain.training.Backtest;
import linkrec.domain.training.PublicationRule;

/** What a training came to, for people. */
final class TrainingSummary {

  private TrainingSummary() {}

  static void print(TrainOptions options, TrainingReport report, PrintStream out) {
    out.println(options.wiki() + ":");
    report
        .measures()
        .forEach((name, value) -> out.printf(Locale.ROOT, "  %-42s %8s%n", name, shortened(value)));
    if (!report.backtest().isEmpty()) {
      table(report, out);
    }
    if (report.edition() > 0) {
      out.printf(
          Locale.ROOT,
          "Edition %d of %s is served from %s%n",
          report.edition(),
          options.wiki(),
          options.data().resolve(options.wiki().value()));
    }
  }

  private static void table(TrainingReport report, PrintStream out) {
    out.println();
    out.println("Backtest on held-out sentences (links found again):");
    out.println("  threshold  precision  recall");
    for (Backtest.Row row : report.backtest()) {
      out.printf(
          Locale.ROOT, "  %9.1f  %9.3f  %6.3f%n", row.threshold(), row.precision(), row.recall());
    }
    out.printf(
        Locale.ROOT,
        "%s: at threshold 0.5 precision of at least %.2f and recall of at least %.2f are wanted%n",
        report.fitToPublish() ? "Fit to publish" : "NOT fit to publish",
        PublicationRule.PRECISION,
        PublicationRule.RECALL);
  }

  /** Counts as they are, measures with four digits behind the point. */
  private static String shortened(String value) {
    int point = value.indexOf('.');
    return point < 0 || value.length() <= point + 5 ? value : value.substring(0, point + 5);
  }
}
