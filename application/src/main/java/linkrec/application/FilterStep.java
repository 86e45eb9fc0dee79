package linkrec.application;

import java.util.HashSet;
import java.util.Set;
import linkrec.domain.page.PageTitle;

/** Takes unwanted targets out of the anchors; an anchor that has no other goes, too. */
final class FilterStep implements TrainWiki.Step {

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(1)
        .reading(TrainingTable.ANCHORS, TrainingTable.UNWANTED_TARGETS)
        .writing(TrainingTable.FILTERED_ANCHORS);
  }

  @Override
  public void run(Training training) {
    Set<PageTitle> unwanted = new HashSet<>();
    training
        .ports()
        .files()
        .read(TrainingTable.UNWANTED_TARGETS, row -> unwanted.add(new PageTitle(row.get(0))));
    Counts counts = new Counts();
    TrainingFiles files = training.ports().files();
    files.write(
        TrainingTable.FILTERED_ANCHORS,
        sink ->
            files.read(
                TrainingTable.ANCHORS,
                row -> {
                  if (!unwanted.contains(new PageTitle(row.get(1)))) {
                    counts.add(row.get(0));
                    sink.accept(row);
                  }
                }));
    training.measure("anchors without unwanted targets", counts.anchors);
    training.measure("pairs of anchor and target", counts.pairs);
  }

  /** Of rows in the order of their anchors. */
  private static final class Counts {
    private int anchors;
    private int pairs;
    private String last = "";

    void add(String anchor) {
      pairs++;
      // No anchor is empty.
      anchors += anchor.equals(last) ? 0 : 1;
      last = anchor;
    }
  }
}
