package linkrec.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.LinkEigenvectors;

/** Vectors of pages from the links between them, by {@link LinkEigenvectors}. */
final class VectorsStep implements TrainWiki.Step {

  /** As the original's: 50 numbers a page. */
  private static final int DIMENSIONS = 50;

  private static final long SEED = 1;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(3)
        .reading(TrainingTable.PAGE_LINKS)
        .with("dimensions", DIMENSIONS)
        .writing(TrainingTable.VECTORS);
  }

  @Override
  public void run(Training training) {
    SortedMap<PageTitle, float[]> vectors =
        vectors(LinkGraph.read(training.ports().files()), training.request().threads());
    training.vectors(vectors);
    training.measure("vectors", vectors.size());
    training
        .ports()
        .files()
        .write(
            TrainingTable.VECTORS,
            sink -> vectors.forEach((title, vector) -> sink.accept(row(title, vector))));
  }

  /** The vectors of the pages of a graph of which something can be said. */
  static SortedMap<PageTitle, float[]> vectors(LinkGraph graph, int threads) {
    LinkEigenvectors.Parameters parameters =
        new LinkEigenvectors.Parameters(DIMENSIONS, SEED, threads);
    float[] made =
        LinkEigenvectors.of(graph.titles().size(), graph.fromAll(), graph.toAll(), parameters);
    SortedMap<PageTitle, float[]> vectors = new TreeMap<>();
    for (int i = 0; i < graph.titles().size(); i++) {
      float[] vector = Arrays.copyOfRange(made, i * DIMENSIONS, (i + 1) * DIMENSIONS);
      if (!isZero(vector)) {
        vectors.put(graph.titles().get(i), vector);
      }
    }
    return vectors;
  }

  private static boolean isZero(float[] vector) {
    for (float number : vector) {
      if (number != 0) {
        return false;
      }
    }
    return true;
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
