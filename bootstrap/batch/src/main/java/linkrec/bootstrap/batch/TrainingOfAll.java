package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linkrec.application.TrainingReport;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.training.Backtest;

/** Trains every wiki of a folder, one after the other; one that fails does not stop the others. */
final class TrainingOfAll {

  private static final double NANOS = 1e9;

  private TrainingOfAll() {}

  /** Trains, with progress on {@code err} and one table on {@code out}; 1 when any wiki failed. */
  static int run(TrainAllOptions options, PrintStream out, PrintStream err) {
    List<DumpFiles.OfWiki> wikis = DumpFiles.in(options.dumps());
    if (wikis.isEmpty()) {
      throw new InvalidRequestException(
          "--dumps",
          "dumps named <wiki>.xml or <wiki>-<date>-pages-articles.xml (.bz2, .gz, .7z) expected in "
              + options.dumps()
              + ", found none");
    }
    TrainingConsole console = TrainingConsole.of(err);
    List<WikiOutcome> outcomes = new ArrayList<>();
    try (LazyEngine spark = LazyEngine.of(options.data(), options.threads())) {
      for (DumpFiles.OfWiki wiki : wikis) {
        console.say("Wiki %d of %d", outcomes.size() + 1, wikis.size());
        outcomes.add(train(options.of(wiki), spark, console));
      }
    }
    print(outcomes, out);
    return outcomes.stream().anyMatch(WikiOutcome::failed) ? 1 : 0;
  }

  private static WikiOutcome train(
      TrainOptions options, LazyEngine spark, TrainingConsole console) {
    long began = System.nanoTime();
    try {
      TrainingReport report = Training.train(options, spark, console);
      return new WikiOutcome(options.wiki(), seconds(began), report, "");
    } catch (RuntimeException e) {
      if (FailureMessage.isInterruption(e)) {
        throw e;
      }
      console.say("%s failed: %s", options.wiki(), FailureMessage.of(e));
      return new WikiOutcome(options.wiki(), seconds(began), null, FailureMessage.of(e));
    }
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / NANOS;
  }

  private static void print(List<WikiOutcome> outcomes, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-16s %9s %9s %9s %7s %9s %7s %8s  %s%n",
        "wiki",
        "articles",
        "anchors",
        "examples",
        "AUC",
        "precision",
        "recall",
        "seconds",
        "");
    outcomes.forEach(outcome -> print(outcome, out));
    out.println("Precision and recall: the backtest at threshold 0.5.");
  }

  private static void print(WikiOutcome outcome, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-16s %9s %9s %9s %7s %9s %7s %8.1f  %s%n",
        outcome.wiki(),
        outcome.measure("articles"),
        outcome.measure("anchors without unwanted targets"),
        outcome.measure("examples"),
        shortened(outcome.measure("AUC")),
        outcome.half().map(Backtest.Row::precision).map(TrainingOfAll::rounded).orElse(""),
        outcome.half().map(Backtest.Row::recall).map(TrainingOfAll::rounded).orElse(""),
        outcome.seconds(),
        verdict(outcome));
  }

  private static String verdict(WikiOutcome outcome) {
    TrainingReport report = outcome.report();
    if (report == null) {
      return "failed: " + outcome.failure();
    }
    return report.fitToPublish() ? "fit to publish" : "not fit to publish";
  }

  private static String shortened(String number) {
    return number.length() > 5 ? number.substring(0, 5) : number;
  }

  private static String rounded(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }
}
