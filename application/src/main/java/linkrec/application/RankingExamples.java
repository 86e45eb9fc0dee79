package linkrec.application;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.BoostingParameters;
import linkrec.domain.training.Folds;
import linkrec.domain.training.ModelTrainer;
import linkrec.domain.training.PhraseExample;
import linkrec.domain.training.PhraseExamples;
import linkrec.domain.training.RankedPrecision;
import linkrec.domain.training.RocArea;
import linkrec.domain.training.ScoreShift;

/** Examples of whole articles; those of an article follow each other, those of a phrase too. */
final class RankingExamples {

  /**
   * Shallow trees with large leaves that see shares of the rows and features. The rows of an
   * article are alike: smaller leaves and more trees rank no better and claim more than they keep.
   */
  private static final BoostingParameters BOOSTING =
      new BoostingParameters(100, 5, 0.07, 10, 0.7, 0.5, 1, Evidence.FEATURES);

  private static final int HELD_OUT_OF = 3;

  /** The logarithm of one more than the articles that link the phrase. */
  private static final int LINKING_ARTICLES = Evidence.FEATURES.indexOf("lAL");

  /** A phrase that one or two articles link. */
  private static final double RARELY_LINKED = Math.log(3.5);

  /** Scores from here on tell whether a model claims too much; below are what nobody suggests. */
  private static final double LEAST_SCORE = 0.2;

  /** What the shift of scores is held back by, as if so many links spoke for none. */
  private static final double RESTRAINT = 10;

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

  private FeatureMatrix matrix() {
    FeatureMatrix matrix = new FeatureMatrix(Evidence.FEATURES.size(), rows.size());
    rows.forEach(matrix::addRow);
    return matrix;
  }

  private float[] labels() {
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

  private RankingExamples part(boolean heldOut) {
    return part(0, heldOut);
  }

  /** Every third article on one side, from the first one given on, the others on the other. */
  private RankingExamples part(int first, boolean heldOut) {
    RankingExamples part = new RankingExamples(stems);
    part.rightWeight = rightWeight;
    for (int article = 0; article < starts.size(); article++) {
      if (article % HELD_OUT_OF == first == heldOut) {
        part.starts.add(part.rows.size());
        part.gold.add(gold.get(article));
        int end = article + 1 < starts.size() ? starts.get(article + 1) : rows.size();
        part.rows.addAll(rows.subList(starts.get(article), end));
        part.labels.addAll(labels.subList(starts.get(article), end));
        if (!candidates.isEmpty()) {
          part.candidates.addAll(candidates.subList(starts.get(article), end));
        }
      }
    }
    return part;
  }

  /**
   * What a model of two thirds of the articles does on every third one.
   *
   * @param articles how many those are
   * @param gold how many right answers they have
   * @param best the best example of each article and page
   * @param area the area under the ROC curve of all examples; NaN where they are of one kind
   */
  record HeldOut(int articles, long gold, Best best, double area) {

    /** Against all right answers; NaN where there are none. */
    double averagePrecision() {
      return best.ranked().average(gold);
    }

    RankedPrecision ranked() {
      return best.ranked();
    }
  }

  /** A model of the others on every third article; all equal where it cannot be trained. */
  HeldOut heldOut(TrainingPorts ports) {
    RankingExamples held = part(true);
    RankingExamples rest = part(false);
    float[] scores = held.scores(rest, ports);
    boolean tells = held.hasBothLabels() && rest.hasBothLabels();
    return new HeldOut(
        held.starts.size(),
        held.gold.stream().mapToLong(Integer::longValue).sum(),
        held.best(scores),
        tells ? RocArea.of(scores, held.labels()) : Double.NaN);
  }

  /**
   * Weighs right examples so that scores say how often they are right. What models of two thirds of
   * the articles say of the other third shows how far they are off; and served statistics are of
   * all folds where those of examples lack one, so that phrases which few articles link are linked
   * by a smaller share of them than the examples say.
   *
   * @param unweighted what the first third showed
   */
  void calibrate(HeldOut unweighted, TrainingPorts ports) {
    ScoreShift shift = new ScoreShift(LEAST_SCORE, RESTRAINT);
    int scored = 0;
    int rare = 0;
    for (int first = 0; first < HELD_OUT_OF; first++) {
      Best best = first == 0 ? unweighted.best() : best(first, ports);
      best.addTo(shift);
      for (int i = 0; i < best.scores().length; i++) {
        if (best.scores()[i] >= LEAST_SCORE) {
          scored++;
          rare += best.linkingArticles()[i] < RARELY_LINKED ? 1 : 0;
        }
      }
    }
    double lacking = rare / (double) Math.max(1, scored) / Folds.COUNT;
    rightWeight = (1 - lacking) * Math.exp(shift.value());
  }

  private Best best(int first, TrainingPorts ports) {
    RankingExamples held = part(first, true);
    return held.best(held.scores(part(first, false), ports));
  }

  /** How much a right example counts beside a wrong one. */
  double rightWeight() {
    return rightWeight;
  }

  /**
   * The best example of each article and page, article after article; with them how often their
   * phrases are linked.
   *
   * @param ends behind which example each article ends
   */
  // Numbers in bulk, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Best(float[] scores, float[] labels, float[] linkingArticles, int[] ends) {

    void addTo(ScoreShift shift) {
      int start = 0;
      for (int end : ends) {
        shift.addArticle(
            Arrays.copyOfRange(scores, start, end), Arrays.copyOfRange(labels, start, end));
        start = end;
      }
    }

    RankedPrecision ranked() {
      return new RankedPrecision(scores, labels);
    }
  }

  /** Of each article's rows with one candidate the best counts, since a page is linked once. */
  private Best best(float[] scores) {
    List<Integer> best = new ArrayList<>();
    int[] ends = new int[starts.size()];
    for (int article = 0; article < starts.size(); article++) {
      Map<PageTitle, Integer> byCandidate = new LinkedHashMap<>();
      int end = article + 1 < starts.size() ? starts.get(article + 1) : rows.size();
      for (int row = starts.get(article); row < end; row++) {
        byCandidate.merge(
            candidates.get(row), row, (one, other) -> scores[other] > scores[one] ? other : one);
      }
      best.addAll(byCandidate.values());
      ends[article] = best.size();
    }
    float[] bestScores = new float[best.size()];
    float[] bestLabels = new float[best.size()];
    float[] linkingArticles = new float[best.size()];
    for (int i = 0; i < bestScores.length; i++) {
      bestScores[i] = scores[best.get(i)];
      bestLabels[i] = labels.get(best.get(i)) ? 1 : 0;
      linkingArticles[i] = rows.get(best.get(i))[LINKING_ARTICLES];
    }
    return new Best(bestScores, bestLabels, linkingArticles, ends);
  }

  private float[] scores(RankingExamples trained, TrainingPorts ports) {
    if (!trained.hasBothLabels() || rows.isEmpty()) {
      return new float[rows.size()];
    }
    return ports
        .modelReader()
        .read(trained.train(ports.modelTrainer()), "the model on held-out articles")
        .score(matrix());
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
      int end = article + 1 < starts.size() ? starts.get(article + 1) : rows.size();
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
