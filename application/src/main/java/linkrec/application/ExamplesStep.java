package linkrec.application;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.training.ExampleMaking;
import linkrec.domain.training.LinkedSentence;
import linkrec.domain.training.TrainingExample;

/** Every candidate of every known mention in the training sentences, with its features. */
final class ExamplesStep implements TrainWiki.Step {

  /** Title, mention and candidate stand before the features in a row of the table. */
  static final int FIRST_FEATURE = 3;

  static final String RIGHT = "True";
  private static final String WRONG = "False";

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(1)
        .reading(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .reading(TrainingTable.FILTERED_ANCHORS, TrainingTable.VECTORS)
        .reading(TrainingTable.SENTENCES_TRAIN)
        .inLanguageOf(request)
        .with("model version", request.modelVersion().name())
        .writing(TrainingTable.EXAMPLES);
  }

  @Override
  public void run(Training training) {
    ExampleMaking making =
        new ExampleMaking(training.data(), training.tokenizer(), training.request().modelVersion());
    int[] counts = new int[2];
    training
        .ports()
        .files()
        .write(
            TrainingTable.EXAMPLES,
            sink -> {
              for (LinkedSentence sentence : training.sentences(TrainingTable.SENTENCES_TRAIN)) {
                for (TrainingExample example : making.examples(sentence)) {
                  counts[example.right() ? 1 : 0]++;
                  sink.accept(row(example));
                }
              }
            });
    training.measure("examples", counts[0] + counts[1]);
    training.measure("right examples", counts[1]);
  }

  private static List<String> row(TrainingExample example) {
    List<String> row = new ArrayList<>();
    row.add(example.page().value());
    row.add(example.mention().value());
    row.add(example.candidate().value());
    for (float feature : example.features()) {
      row.add(Float.isNaN(feature) ? "" : Float.toString(feature));
    }
    row.add(example.right() ? RIGHT : WRONG);
    return row;
  }
}
