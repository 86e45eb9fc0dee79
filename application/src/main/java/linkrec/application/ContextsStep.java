package linkrec.application;

import linkrec.domain.training.NeighbourUses;

/** The words beside phrases that are often links, by fold of the articles. */
final class ContextsStep implements TrainWiki.Step {

  /** Phrases whose places are looked at are linked in more than this share of their articles. */
  private static final float LEAST_PROBABILITY = 0.03f;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(1)
        .readingDump(request)
        .reading(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .reading(TrainingTable.STUBS, TrainingTable.LINK_USES, TrainingTable.TEXT_USES)
        .writing(TrainingTable.NEIGHBOUR_USES);
  }

  @Override
  public void run(Training training) {
    NeighbourUses uses =
        new NeighbourUses(
            training.language(), PhraseUses.table(training, null).oftenLinked(LEAST_PROBABILITY));
    PhraseUses.writeNeighbours(training, training.corpus().count(uses::of));
  }
}
