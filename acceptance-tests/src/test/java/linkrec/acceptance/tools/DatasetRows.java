package linkrec.acceptance.tools;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.edition.EditionSource;
import linkrec.adapter.persistence.pickle.PickleReader;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.LinkModel;
import linkrec.domain.page.WikiId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every row of a wiki's datasets as Linkrec reads it, and scores of its models for random
 * features, for a program that reads them in another way: {@code NAME.tsv}, cells in JSON, floats
 * by their bits.
 */
public final class DatasetRows {

  private static final int SCORED = 20_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private DatasetRows() {}

  /**
   * Writes.
   *
   * @param arguments the data folder, the wiki, the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    WikiId wiki = WikiId.parse(arguments[1]);
    Path target = Files.createDirectories(Path.of(arguments[2]));
    Map<WikiDataset, NewDataset> datasets = EditionSource.of(data, wiki).datasets();
    for (WikiDataset dataset : WikiDataset.dictionaries()) {
      try (BufferedWriter rows = writer(target, dataset.datasetName())) {
        datasets
            .get(dataset)
            .rows()
            .readInto(row -> write(rows, row.lookup(), plain(PickleReader.read(row.value()))));
      }
    }
    for (WikiDataset dataset : List.of(WikiDataset.MODEL, WikiDataset.RANKING_MODEL)) {
      try (BufferedWriter scores = writer(target, dataset.datasetName())) {
        NewDataset model = datasets.get(dataset);
        if (model != null) {
          model.rows().readInto(row -> writeScores(scores, row.value(), dataset.datasetName()));
        }
      }
    }
  }

  private static BufferedWriter writer(Path target, String name) throws IOException {
    return Files.newBufferedWriter(target.resolve(name + ".tsv"));
  }

  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> counts) {
      List<List<Object>> pairs = new ArrayList<>();
      counts.forEach((title, count) -> pairs.add(List.of(title, count)));
      return pairs;
    }
    return value instanceof float[] vector ? bits(vector) : value;
  }

  private static List<Integer> bits(float[] numbers) {
    List<Integer> bits = new ArrayList<>();
    for (float number : numbers) {
      bits.add(Float.floatToRawIntBits(number));
    }
    return bits;
  }

  private static void write(BufferedWriter rows, Object first, Object second) {
    try {
      rows.write(JSON.writeValueAsString(first) + "\t" + JSON.writeValueAsString(second) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Features from 0 to 1 and larger counts, some of them missing. */
  private static void writeScores(BufferedWriter scores, byte[] document, String name) {
    LinkModel model = DataFolder.at(Path.of("")).modelReader().read(document, name);
    Random random = new Random(1);
    FeatureMatrix rows = new FeatureMatrix(model.featureCount(), SCORED);
    List<float[]> all = new ArrayList<>();
    for (int i = 0; i < SCORED; i++) {
      float[] row = new float[model.featureCount()];
      for (int j = 0; j < row.length; j++) {
        row[j] =
            switch (random.nextInt(10)) {
              case 0 -> Float.NaN;
              case 1, 2, 3 -> random.nextInt(40);
              case 4 -> (float) Math.exp(random.nextDouble() * 12);
              default -> random.nextFloat();
            };
      }
      all.add(row);
      rows.addRow(row);
    }
    float[] found = model.score(rows);
    for (int i = 0; i < SCORED; i++) {
      write(scores, bits(all.get(i)), Float.floatToRawIntBits(found[i]));
    }
  }
}
