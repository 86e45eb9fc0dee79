package linkrec.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.LinkVectors;

/** Vectors of pages from the links between them, by {@link LinkVectors}. */
final class VectorsStep implements TrainWiki.Step {

  /** As the original's: 50 numbers a page. */
  private static final int DIMENSIONS = 50;

  private static final long SEED = 1;

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(2)
        .reading(TrainingTable.PAGE_LINKS)
        .with("dimensions", DIMENSIONS)
        .writing(TrainingTable.VECTORS);
  }

  @Override
  public void run(Training training) {
    LinkGraph graph = new LinkGraph(training.ports().files());
    LinkVectors.Parameters parameters =
        new LinkVectors.Parameters(DIMENSIONS, SEED, training.request().threads());
    float[] made =
        LinkVectors.of(graph.titles.size(), graph.from.array(), graph.to.array(), parameters);
    SortedMap<PageTitle, float[]> vectors = new TreeMap<>();
    for (int i = 0; i < graph.titles.size(); i++) {
      float[] vector = Arrays.copyOfRange(made, i * DIMENSIONS, (i + 1) * DIMENSIONS);
      if (!isZero(vector)) {
        vectors.put(graph.titles.get(i), vector);
      }
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

  /** The pages that link or are linked, numbered in the order in which they come. */
  private static final class LinkGraph {
    private final List<PageTitle> titles = new ArrayList<>();
    private final SortedMap<PageTitle, Integer> numbers = new TreeMap<>();
    private final IntList from = new IntList();
    private final IntList to = new IntList();

    LinkGraph(TrainingFiles files) {
      files.read(
          TrainingTable.PAGE_LINKS,
          row -> {
            from.add(numberOf(new PageTitle(row.get(0))));
            to.add(numberOf(new PageTitle(row.get(1))));
          });
    }

    private int numberOf(PageTitle title) {
      return numbers.computeIfAbsent(
          title,
          key -> {
            titles.add(key);
            return titles.size() - 1;
          });
    }
  }

  private static final class IntList {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    int[] array() {
      return Arrays.copyOf(values, size);
    }
  }
}
