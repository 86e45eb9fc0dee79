package linkrec.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
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
    SortedMap<String, Candidates> filtered = new TreeMap<>();
    training
        .readAnchors(TrainingTable.ANCHORS)
        .forEach(
            (anchor, candidates) -> {
              List<Candidate> wanted =
                  candidates.all().stream()
                      .filter(each -> !unwanted.contains(each.title()))
                      .toList();
              if (!wanted.isEmpty()) {
                filtered.put(anchor, new Candidates(wanted));
              }
            });
    training.anchors(filtered);
    training.measure("anchors without unwanted targets", filtered.size());
    training.measure(
        "pairs of anchor and target", filtered.values().stream().mapToInt(Candidates::size).sum());
  }
}
