package linkrec.bootstrap.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import linkrec.application.EditionChanges;
import linkrec.application.EditionChanges.AnchorChanges;
import linkrec.application.EditionChanges.Change;
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
    lines.add(backtest("precision", changes.before().precision(), changes.after().precision()));
    lines.add(backtest("recall", changes.before().recall(), changes.after().recall()));
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

  private static String backtest(String name, Estimate before, Estimate after) {
    return String.format(
        Locale.ROOT,
        "  backtest at %.1f, %s: %s before, %s now (the same sentences)",
        EditionChanges.THRESHOLD,
        name,
        text(before),
        text(after));
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
  }
}
