package linkrec.bootstrap.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linkrec.application.EditionChanges;
import linkrec.application.EditionChanges.AnchorChanges;
import linkrec.application.EditionChanges.Change;
import linkrec.application.EditionChanges.Measures;
import linkrec.application.EditionChanges.OnArticles;
import linkrec.domain.evaluation.Estimate;

/** What a new edition changes, for people. */
final class ChangesText {

  private static final int SHOWN = 5;

  private ChangesText() {}

  static List<String> lines(EditionChanges changes) {
    List<String> lines = new ArrayList<>();
    lines.add("Against what is served:");
    lines.add(anchors(changes.anchors()));
    if (changes.pages() > 0) {
      lines.add(suggestions(changes));
    }
    examples("lost", changes.lost(), lines);
    examples("gained", changes.gained(), lines);
    String backtest = String.format(Locale.ROOT, "backtest at %.1f", EditionChanges.THRESHOLD);
    measures(backtest, "the same sentences", changes.before(), changes.after(), lines);
    OnArticles articles = changes.articles();
    if (articles != null) {
      measures(
          String.format(Locale.ROOT, "second generation at %.1f", EditionChanges.THRESHOLD),
          String.format(Locale.ROOT, "%,d articles without their links", articles.articles()),
          articles.before(),
          articles.after(),
          lines);
    }
    return lines;
  }

  private static String suggestions(EditionChanges changes) {
    return String.format(
        Locale.ROOT,
        "  suggestions on %,d pages: %,d in both (scores differ by %.3f on average), %,d lost,"
            + " %,d gained",
        changes.pages(),
        changes.kept(),
        Double.isNaN(changes.scoreChange()) ? 0 : changes.scoreChange(),
        changes.lost().size(),
        changes.gained().size());
  }

  private static String anchors(AnchorChanges anchors) {
    String before =
        anchors.before() < 0
            ? ""
            : String.format(
                Locale.ROOT, "%,d before, %,d lost, ", anchors.before(), anchors.lost());
    return String.format(
        Locale.ROOT,
        "  dictionary: %s%,d gained, %,d now; %,d lead to another page most often",
        before,
        anchors.gained(),
        anchors.after(),
        anchors.turned());
  }

  private static void examples(String kind, List<Change> changes, List<String> lines) {
    changes.stream()
        .limit(SHOWN)
        .forEach(
            change -> lines.add("    " + kind + ": " + change.page() + " -> " + change.target()));
  }

  private static void measures(
      String what, String on, Measures before, Measures after, List<String> lines) {
    lines.add(measure(what + ", precision", on, before.precision(), after.precision()));
    lines.add(measure(what + ", recall", on, before.recall(), after.recall()));
  }

  private static String measure(String what, String on, Estimate before, Estimate after) {
    return String.format(
        Locale.ROOT, "  %s: %s before, %s now (%s)", what, text(before), text(after), on);
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
  }
}
