package linkrec.application;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.training.ModelTrainer;
import linkrec.domain.training.RocArea;

/**
 * The model, from all examples. Beside it the area under the ROC curve of a model from two thirds
 * of the pages on the other third, so that whole pages stand on one side.
 */
final class ModelStep implements TrainWiki.Step {

  private static final int FOLDS = 3;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(1)
        .reading(TrainingTable.EXAMPLES)
        .writing(TrainingDocument.MODEL);
  }

  @Override
  public void run(Training training) {
    Examples all = new Examples();
    Examples held = new Examples();
    Examples rest = new Examples();
    training
        .ports()
        .files()
        .read(
            TrainingTable.EXAMPLES,
            row -> {
              all.add(row);
              boolean heldOut = Math.floorMod(row.get(0).hashCode(), FOLDS) == 0;
              (heldOut ? held : rest).add(row);
            });
    if (!all.hasBothLabels()) {
      throw new DatasetUnavailableException(
          "right and wrong examples expected to train a model from, got "
              + all.size()
              + " examples of one kind: the dump has too few sentences with links");
    }
    training.measure("AUC", area(training, rest, held));
    training
        .ports()
        .files()
        .write(TrainingDocument.MODEL, all.train(training.ports().modelTrainer()));
  }

  private static double area(Training training, Examples rest, Examples held) {
    if (!rest.hasBothLabels() || !held.hasBothLabels()) {
      return Double.NaN;
    }
    byte[] document = rest.train(training.ports().modelTrainer());
    float[] scores =
        training
            .ports()
            .modelReader()
            .read(document, "the model on held-out pages")
            .score(held.matrix());
    return RocArea.of(scores, held.labels());
  }

  /** Rows of the table as numbers. */
  private static final class Examples {
    private final List<float[]> rows = new ArrayList<>();
    private final List<Float> labels = new ArrayList<>();

    void add(List<String> cells) {
      float[] features = new float[cells.size() - ExamplesStep.FIRST_FEATURE - 1];
      for (int i = 0; i < features.length; i++) {
        String cell = cells.get(ExamplesStep.FIRST_FEATURE + i);
        features[i] = cell.isEmpty() ? Float.NaN : Float.parseFloat(cell);
      }
      rows.add(features);
      labels.add(cells.get(cells.size() - 1).equals(ExamplesStep.RIGHT) ? 1f : 0f);
    }

    int size() {
      return rows.size();
    }

    boolean hasBothLabels() {
      return labels.contains(1f) && labels.contains(0f);
    }

    FeatureMatrix matrix() {
      FeatureMatrix matrix = new FeatureMatrix(rows.get(0).length, rows.size());
      rows.forEach(matrix::addRow);
      return matrix;
    }

    float[] labels() {
      float[] array = new float[labels.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = labels.get(i);
      }
      return array;
    }

    byte[] train(ModelTrainer trainer) {
      return trainer.train(matrix(), labels());
    }
  }
}
