package linkrec.application;

import java.util.EnumMap;
import java.util.Map;

/**
 * Trains a wiki: from its dumps to an edition of datasets that is served. The steps leave their
 * results in the wiki's folder, so that a later run can begin in the middle.
 */
public final class TrainWiki {

  private static final Map<TrainingStep, Step> STEPS = new EnumMap<>(TrainingStep.class);

  static {
    STEPS.put(TrainingStep.ANCHORS, new AnchorsStep());
    STEPS.put(TrainingStep.TYPES, new TypesStep());
    STEPS.put(TrainingStep.FILTER, new FilterStep());
    STEPS.put(TrainingStep.VECTORS, new VectorsStep());
    STEPS.put(TrainingStep.SENTENCES, new SentencesStep());
    STEPS.put(TrainingStep.EXAMPLES, new ExamplesStep());
    STEPS.put(TrainingStep.MODEL, new ModelStep());
    STEPS.put(TrainingStep.EVALUATE, new EvaluateStep());
    STEPS.put(TrainingStep.DATASETS, new DatasetsStep());
  }

  private final TrainingPorts ports;

  public TrainWiki(TrainingPorts ports) {
    this.ports = ports;
  }

  /** One step: reads and leaves its results through the training. */
  interface Step {
    void run(Training training);
  }

  /**
   * Runs the wanted steps in order.
   *
   * @throws DamagedDumpException when a dump is cut or broken
   * @throws linkrec.domain.DatasetUnavailableException when a step needs what no earlier run left
   */
  public TrainingReport train(TrainWikiRequest request, TrainingProgress progress) {
    try (Training training = new Training(ports, request, progress)) {
      int number = 0;
      for (TrainingStep step : request.steps()) {
        number++;
        progress.step(number, request.steps().size(), step);
        Step wanted = STEPS.get(step);
        if (wanted != null) {
          wanted.run(training);
        }
        training.writeMeasures();
      }
      return training.report();
    }
  }
}
