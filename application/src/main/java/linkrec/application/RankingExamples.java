package linkrec.application;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.BoostingParameters;
import linkrec.domain.training.ModelTrainer;
import linkrec.domain.training.PhraseExample;
import linkrec.domain.training.PhraseExamples;

/** Examples of whole articles; those of an article follow each other, those of a phrase too. */
final class RankingExamples {

  /**
   * Shallow trees with large leaves that see shares of the rows and features. The rows of an
   * article are alike: smaller leaves and more trees rank no better and claim more than they keep.
   */
  private static final BoostingParameters BOOSTING =
      new BoostingParameters(100, 5, 0.07, 10, 0.7, 0.5, 1, Evidence.FEATURES);

  /** The parts of the articles. */
  static final int THIRDS = 3;

  /** Features that depend on how large a wiki is, and on how its pages are laid out. */
  private static final int[] OWN_COLUMNS =
      Stream.of("lAL", "sec", "toksleft").mapToInt(Evidence.FEATURES::indexOf).toArray();

  private final boolean stems;
  private double rightWeight = 1;
  private final List<float[]> rows = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();

  /** The candidate of every row, as long as the examples have not been read from bytes. */
  private final List<PageTitle> candidates = new ArrayList<>();

  /** The first row of every article, and how many right answers it had. */
  private final List<Integer> starts = new ArrayList<>();

  private final List<Integer> gold = new ArrayList<>();

  /**
   * @param stems whether phrases known by their stems are among the examples
   */
  RankingExamples(boolean stems) {
    this.stems = stems;
  }

  void add(PhraseExamples.OfArticle article) {
    starts.add(rows.size());
    gold.add(article.gold());
    for (PhraseExample example : article.examples()) {
      rows.add(example.features());
      labels.add(example.right());
      candidates.add(example.candidate());
    }
  }

  boolean hasStems() {
    return stems;
  }

  int size() {
    return rows.size();
  }

  boolean hasBothLabels() {
    return labels.contains(true) && labels.contains(false);
  }

  FeatureMatrix matrix() {
    FeatureMatrix matrix = new FeatureMatrix(Evidence.FEATURES.size(), rows.size());
    rows.forEach(matrix::addRow);
    return matrix;
  }

  float[] labels() {
    float[] array = new float[labels.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = labels.get(i) ? 1 : 0;
    }
    return array;
  }

  /** Takes another wiki's rows; what counts in its own sizes and habits is missing in them. */
  void borrow(RankingExamples other) {
    for (int row = 0; row < other.rows.size(); row++) {
      float[] lent = other.rows.get(row).clone();
      for (int column : OWN_COLUMNS) {
        lent[column] = Float.NaN;
      }
      rows.add(lent);
      labels.add(other.labels.get(row));
    }
  }

  /** The model of all examples. */
  byte[] train(ModelTrainer trainer) {
    return trainer.train(matrix(), labels(), BOOSTING.withRightWeight(rightWeight));
  }

  /** The examples of one third of the articles, or of the others. */
  RankingExamples part(int third, boolean inside) {
    RankingExamples part = new RankingExamples(stems);
    part.rightWeight = rightWeight;
    for (int article = 0; article < starts.size(); article++) {
      if (article % THIRDS == third == inside) {
        part.starts.add(part.rows.size());
        part.gold.add(gold.get(article));
        int end = end(article);
        part.rows.addAll(rows.subList(starts.get(article), end));
        part.labels.addAll(labels.subList(starts.get(article), end));
        if (!candidates.isEmpty()) {
          part.candidates.addAll(candidates.subList(starts.get(article), end));
        }
      }
    }
    return part;
  }

  int articles() {
    return starts.size();
  }

  int start(int article) {
    return starts.get(article);
  }

  /** Behind the article's last row. */
  int end(int article) {
    return article + 1 < starts.size() ? starts.get(article + 1) : rows.size();
  }

  /** How many right answers an article has. */
  int gold(int article) {
    return gold.get(article);
  }

  PageTitle candidate(int row) {
    return candidates.get(row);
  }

  boolean isRight(int row) {
    return labels.get(row);
  }

  float feature(int row, int column) {
    return rows.get(row)[column];
  }

  /** How much a right example counts beside a wrong one. */
  double rightWeight() {
    return rightWeight;
  }

  void weighRight(double weight) {
    rightWeight = weight;
  }

  /**
   * The examples as bytes, big endian: 1 byte, 2, or 3 with stems; 8 bytes, the weight of right
   * examples, a double; 4 bytes, the number of articles; for each article 4 bytes of right answers,
   * 4 bytes of examples, and for each example 1 byte, 1 for right, and 4 bytes a feature.
   */
  byte[] toBytes() {
    int columns = Evidence.FEATURES.size();
    long length =
        13L + 8L * starts.size() + (long) rows.size() * (1 + (long) Float.BYTES * columns);
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length));
    bytes.put((byte) (stems ? 3 : 2)).putDouble(rightWeight).putInt(starts.size());
    for (int article = 0; article < starts.size(); article++) {
      int start = starts.get(article);
      int end = end(article);
      bytes.putInt(gold.get(article)).putInt(end - start);
      for (int row = start; row < end; row++) {
        bytes.put((byte) (labels.get(row) ? 1 : 0));
        for (float feature : rows.get(row)) {
          bytes.putFloat(feature);
        }
      }
    }
    return bytes.array();
  }

  /** What {@link #toBytes} gave, or gave before it knew weights (0, or 1 with stems). */
  static RankingExamples of(byte[] document) {
    ByteBuffer bytes = ByteBuffer.wrap(document);
    byte kind = bytes.get();
    RankingExamples examples = new RankingExamples(kind % 2 == 1);
    if (kind >= 2) {
      examples.rightWeight = bytes.getDouble();
    }
    int articles = bytes.getInt();
    for (int article = 0; article < articles; article++) {
      examples.starts.add(examples.rows.size());
      examples.gold.add(bytes.getInt());
      int count = bytes.getInt();
      for (int i = 0; i < count; i++) {
        examples.labels.add(bytes.get() == 1);
        float[] row = new float[Evidence.FEATURES.size()];
        for (int column = 0; column < row.length; column++) {
          row[column] = bytes.getFloat();
        }
        examples.rows.add(row);
      }
    }
    return examples;
  }
}
