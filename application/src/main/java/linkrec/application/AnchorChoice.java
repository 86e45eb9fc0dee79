package linkrec.application;

import java.util.List;
import java.util.function.Consumer;
import linkrec.domain.training.AnchorTally;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of {@link TrainingTable#LINKED_ANCHORS} and through what is counted of
 * their phrases in texts, both in the order of the phrases, and chooses those that become anchors.
 */
final class AnchorChoice {

  private final TableRows linked;
  private final Consumer<List<String>> anchors;
  private final Consumer<List<String>> statistics;
  private @Nullable List<String> next;
  private int chosen;

  /**
   * @param anchors takes the rows of {@link TrainingTable#ANCHORS}
   * @param statistics takes the rows of {@link TrainingTable#ANCHOR_STATISTICS}
   */
  AnchorChoice(
      TableRows linked, Consumer<List<String>> anchors, Consumer<List<String>> statistics) {
    this.linked = linked;
    this.anchors = anchors;
    this.statistics = statistics;
    this.next = linked.next();
  }

  /** A phrase stands in texts so many times. */
  void seen(String phrase, long asText) {
    List<String> row = next;
    while (row != null && row.get(0).compareTo(phrase) < 0) {
      choose(row, 0);
      row = linked.next();
    }
    if (row != null && row.get(0).equals(phrase)) {
      choose(row, asText);
      row = linked.next();
    }
    next = row;
  }

  /** The phrases that are left stand in no text; to be called at the end. */
  void end() {
    for (List<String> row = next; row != null; row = linked.next()) {
      choose(row, 0);
    }
    next = null;
  }

  private void choose(List<String> row, long asText) {
    String anchor = row.get(0);
    long links = Long.parseLong(row.get(1));
    statistics.accept(List.of(anchor, links + "", asText + ""));
    if (AnchorTally.isAnchor(links, asText)) {
      chosen++;
      for (int at = 2; at < row.size(); at += 2) {
        anchors.accept(List.of(anchor, row.get(at), row.get(at + 1)));
      }
    }
  }

  /** How many phrases became anchors. */
  int chosen() {
    return chosen;
  }
}
