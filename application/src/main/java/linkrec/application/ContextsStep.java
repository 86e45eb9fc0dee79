package linkrec.application;

import linkrec.domain.candidate.PhraseHashes;
import linkrec.domain.training.Folds;
import linkrec.domain.training.NeighbourUses;

/** The words beside phrases that are often links, by fold of the articles. */
final class ContextsStep implements TrainWiki.Step {

  /** Phrases whose places are looked at are linked in more than this share of their articles. */
  private static final float LEAST_PROBABILITY = 0.03f;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(2)
        .readingDump(request)
        .reading(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .reading(TrainingTable.LINK_USES, TrainingTable.TITLE_USES, TrainingTable.TEXT_USES)
        .writing(TrainingTable.NEIGHBOUR_USES);
  }

  @Override
  public void run(Training training) {
    TrainingFiles files = training.ports().files();
    PhraseHashes often = new PhraseHashes();
    new PhraseTallies(files, PhraseUses.Tables.PHRASES)
        .forEach(
            (phrase, tally) -> {
              if (tally.counts(Folds.NONE).articleProbability() > LEAST_PROBABILITY) {
                often.add(phrase);
              }
            });
    NeighbourUses uses = new NeighbourUses(training.language(), often.filter());
    files.write(
        TrainingTable.NEIGHBOUR_USES,
        sink ->
            training
                .corpus()
                .count(uses::of, (use, times) -> sink.accept(NeighbourRows.row(use, times))));
  }
}
