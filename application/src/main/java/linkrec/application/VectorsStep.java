package linkrec.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.SkipGram;

/** Vectors of pages from the links between them, by {@link SkipGram}. */
final class VectorsStep implements TrainWiki.Step {

  /** As the original's: 50 numbers a page. */
  private static final SkipGram.Parameters PARAMETERS = new SkipGram.Parameters(50, 20, 1);

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(1)
        .reading(TrainingTable.PAGE_LINKS)
        .with("dimensions", PARAMETERS.dimensions())
        .writing(TrainingTable.VECTORS);
  }

  @Override
  public void run(Training training) {
    LinkGraph graph = LinkGraph.read(training.ports().files());
    float[] trained =
        SkipGram.train(graph.titles().size(), graph.fromAll(), graph.toAll(), PARAMETERS);
    SortedMap<PageTitle, float[]> vectors = new TreeMap<>();
    int dimensions = PARAMETERS.dimensions();
    for (int i = 0; i < graph.titles().size(); i++) {
      vectors.put(
          graph.titles().get(i), Arrays.copyOfRange(trained, i * dimensions, (i + 1) * dimensions));
    }
    training.vectors(vectors);
    training.measure("vectors", vectors.size());
    training
        .ports()
        .files()
        .write(
            TrainingTable.VECTORS,
            sink -> vectors.forEach((title, vector) -> sink.accept(row(title, vector))));
  }

  static SortedMap<PageTitle, float[]> read(TrainingFiles files) {
    SortedMap<PageTitle, float[]> vectors = new TreeMap<>();
    files.read(
        TrainingTable.VECTORS,
        row -> {
          float[] vector = new float[row.size() - 1];
          for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.parseFloat(row.get(i + 1));
          }
          vectors.put(new PageTitle(row.get(0)), vector);
        });
    return vectors;
  }

  private static List<String> row(PageTitle title, float[] vector) {
    List<String> row = new ArrayList<>(vector.length + 1);
    row.add(title.value());
    for (float number : vector) {
      row.add(Float.toString(number));
    }
    return row;
  }
}
