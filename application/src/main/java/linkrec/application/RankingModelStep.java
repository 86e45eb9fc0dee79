package linkrec.application;

/** The second generation's model, from all examples; an empty document where there are none. */
final class RankingModelStep implements TrainWiki.Step {

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(1)
        .reading(TrainingDocument.RANKING_EXAMPLES)
        .writing(TrainingDocument.RANKING_MODEL);
  }

  @Override
  public void run(Training training) {
    TrainingFiles files = training.ports().files();
    RankingExamples examples = RankingExamples.of(files.read(TrainingDocument.RANKING_EXAMPLES));
    if (!examples.hasBothLabels()) {
      files.write(TrainingDocument.RANKING_MODEL, new byte[0]);
      return;
    }
    training.measure("ranking AUC", examples.heldOutArea(training.ports()));
    files.write(TrainingDocument.RANKING_MODEL, examples.train(training.ports().modelTrainer()));
  }
}
