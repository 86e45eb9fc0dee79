package linkrec.application;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.dataset.Entries;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.LinkEigenvectors;
import linkrec.domain.training.VectorRows;

/** Vectors of pages from the links between them, by {@link LinkEigenvectors}. */
final class VectorsStep implements TrainWiki.Step {

  /** As the original's: 50 numbers a page. */
  private static final int DIMENSIONS = 50;

  private static final long SEED = 1;

  /** The measure that says how many vectors there are. */
  static final String COUNT = "vectors";

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(3)
        .reading(TrainingTable.PAGE_IDS, TrainingTable.PAGE_LINKS)
        .with("dimensions", DIMENSIONS)
        .writing(TrainingTable.VECTORS);
  }

  @Override
  public void run(Training training) {
    LinkGraph graph = LinkGraph.read(training);
    int[] count = new int[1];
    training
        .ports()
        .files()
        .write(
            TrainingTable.VECTORS,
            sink ->
                vectors(graph, training)
                    .forEach(
                        (title, vector) -> {
                          count[0]++;
                          sink.accept(row(title, vector));
                        }));
    training.measure(COUNT, count[0]);
  }

  /** The vectors of the pages of a graph of which something can be said. */
  static Entries<PageTitle, float[]> vectors(LinkGraph graph, Training training) {
    VectorRows made =
        LinkEigenvectors.of(
            graph.pages(),
            graph.from(),
            graph.to(),
            new LinkEigenvectors.Parameters(DIMENSIONS, SEED, training.request().threads()),
            training.ports().files().room());
    return sink ->
        graph.forEachTitle(
            (title, page) -> {
              float[] vector = made.row(page);
              if (!isZero(vector)) {
                sink.accept(title, vector);
              }
            });
  }

  private static boolean isZero(float[] vector) {
    for (float number : vector) {
      if (number != 0) {
        return false;
      }
    }
    return true;
  }

  /** The vectors that were written. */
  static Entries<PageTitle, float[]> read(TrainingFiles files) {
    return sink ->
        files.read(
            TrainingTable.VECTORS,
            row -> {
              float[] vector = new float[row.size() - 1];
              for (int i = 0; i < vector.length; i++) {
                vector[i] = Float.parseFloat(row.get(i + 1));
              }
              sink.accept(new PageTitle(row.get(0)), vector);
            });
  }

  /** Look-ups in the vectors that were written. */
  static PageVectors lookUps(Training training) {
    IndexedTable<PageTitle, Long> articles = training.pageIds();
    TrainingFiles files = training.ports().files();
    FloatBuffer numbers = files.room().floats((long) articles.size() * DIMENSIONS);
    Map<PageTitle, float[]> others = new HashMap<>();
    read(files)
        .forEach(
            (title, vector) -> {
              int place = articles.place(title);
              if (place < 0) {
                others.put(title, vector);
              } else {
                numbers.put(place * DIMENSIONS, vector);
              }
            });
    return titles -> {
      Map<PageTitle, float[]> found = new HashMap<>();
      for (PageTitle title : titles) {
        int place = articles.place(title);
        float[] vector = place < 0 ? others.get(title) : new float[DIMENSIONS];
        if (vector != null && place >= 0) {
          numbers.get(place * DIMENSIONS, vector);
        }
        if (vector != null && !isZero(vector)) {
          found.put(title, vector);
        }
      }
      return found;
    };
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
