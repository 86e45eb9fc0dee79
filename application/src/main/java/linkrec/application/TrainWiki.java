package linkrec.application;

/**
 * Trains a wiki: from its dumps to an edition of datasets that is served. The steps leave their
 * results in the wiki's folder, so that a later run takes up what is done and goes on from there.
 */
public final class TrainWiki {

  private final TrainingPorts ports;

  public TrainWiki(TrainingPorts ports) {
    this.ports = ports;
  }

  /** One step: reads and leaves its results through the training. */
  interface Step {

    /** What the step reads and leaves, and what else decides its results. */
    StepContract contract(TrainWikiRequest request);

    void run(Training training);
  }

  /**
   * Runs the wanted steps in order, but for those whose results would be what is there already.
   *
   * @throws DamagedDumpException when a dump is cut or broken
   * @throws linkrec.domain.DatasetUnavailableException when a step needs what no earlier run left
   */
  public TrainingReport train(TrainWikiRequest request, TrainingProgress progress) {
    try (Training training = new Training(ports, request, progress)) {
      int number = 0;
      for (TrainingStep step : request.steps()) {
        number++;
        StepContract contract = step.work().contract(request);
        if (!request.force() && training.ledger().isUpToDate(step, contract)) {
          progress.upToDate(number, request.steps().size(), step);
          continue;
        }
        progress.step(number, request.steps().size(), step);
        training.ledger().run(step, contract, () -> step.work().run(training));
        if (training.isTurnedDown()) {
          training.ledger().forget(step);
        }
        training.ledger().writeMeasures();
        progress.done(step);
      }
      return training.report();
    }
  }
}
