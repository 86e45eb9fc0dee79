package linkrec.domain.training;

import java.util.Arrays;

/**
 * Vectors for the nodes of a graph by skip-gram with negative sampling (Mikolov et al.,
 * "Distributed Representations of Words and Phrases and their Compositionality", NIPS 2013, section
 * 2.2): for a pair (c, o) of neighbours log s(u_o . v_c) + sum over k negatives n of log s(-u_n .
 * v_c) grows by stochastic gradient ascent, s the logistic function, negatives drawn by
 * degree^0.75, the learning rate falling linearly. The v are the result.
 *
 * <p>One thread and seeded: equal input gives equal bits on every machine.
 */
public final class SkipGram {

  private static final int NEGATIVES = 5;
  private static final float START_RATE = 0.05f;
  private static final float LOWEST_RATE = 0.0001f;
  private static final int TABLE_SIZE = 1 << 20;
  private static final int LOGISTIC_STEPS = 1 << 12;
  private static final float LOGISTIC_LIMIT = 8;
  private static final float[] LOGISTIC = new float[LOGISTIC_STEPS + 1];

  static {
    for (int i = 0; i <= LOGISTIC_STEPS; i++) {
      double x = (2.0 * i / LOGISTIC_STEPS - 1) * LOGISTIC_LIMIT;
      LOGISTIC[i] = (float) (1 / (1 + StrictMath.exp(-x)));
    }
  }

  private final int dimensions;
  private final float[] vectors;
  private final float[] outputs;
  private final int[] noise;
  private final float[] gradient;
  private long state;

  private SkipGram(int nodes, int dimensions, int[] degrees, long seed) {
    this.dimensions = dimensions;
    this.vectors = new float[nodes * dimensions];
    this.outputs = new float[nodes * dimensions];
    this.noise = noiseTable(degrees);
    this.gradient = new float[dimensions];
    this.state = seed;
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = ((next() >>> 40) / (float) (1 << 24) - 0.5f) / dimensions;
    }
  }

  /**
   * Trains on pairs of neighbours.
   *
   * @param nodes how many there are, at most 2^31 / dimensions
   * @param first one node of each pair, from 0
   * @param second the other one
   * @param parameters how
   * @return the vectors, node after node
   */
  public static float[] train(int nodes, int[] first, int[] second, Parameters parameters) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "as many first as second nodes expected, got " + first.length + ", " + second.length);
    }
    if (nodes == 0 || first.length == 0) {
      return new float[0];
    }
    int[] degrees = new int[nodes];
    for (int i = 0; i < first.length; i++) {
      degrees[first[i]]++;
      degrees[second[i]]++;
    }
    SkipGram model = new SkipGram(nodes, parameters.dimensions(), degrees, parameters.seed());
    model.run(first, second, parameters.epochs());
    return model.vectors;
  }

  /**
   * How to train.
   *
   * @param dimensions numbers a vector
   * @param epochs how often each pair is seen, in both directions
   * @param seed where the random numbers begin
   */
  public record Parameters(int dimensions, int epochs, long seed) {

    public Parameters {
      if (dimensions < 1 || epochs < 1) {
        throw new IllegalArgumentException(
            "at least 1 dimension and epoch expected, got " + dimensions + ", " + epochs);
      }
    }
  }

  private void run(int[] first, int[] second, int epochs) {
    int pairs = first.length;
    int[] order = new int[pairs];
    for (int i = 0; i < pairs; i++) {
      order[i] = i;
    }
    double steps = (double) pairs * epochs;
    for (int epoch = 0; epoch < epochs; epoch++) {
      shuffle(order);
      for (int i = 0; i < pairs; i++) {
        double done = ((double) epoch * pairs + i) / steps;
        float rate = (float) Math.max(LOWEST_RATE, START_RATE * (1 - done));
        step(first[order[i]], second[order[i]], rate);
        step(second[order[i]], first[order[i]], rate);
      }
    }
  }

  /** hot: the whole cost of training vectors (SkipGramBenchmark). */
  private void step(int center, int neighbour, float rate) {
    int from = center * dimensions;
    Arrays.fill(gradient, 0);
    for (int k = 0; k <= NEGATIVES; k++) {
      int other = k == 0 ? neighbour : noise[(int) (next() >>> 44)];
      if (k > 0 && other == neighbour) {
        continue;
      }
      int to = other * dimensions;
      float product = 0;
      for (int d = 0; d < dimensions; d++) {
        product += vectors[from + d] * outputs[to + d];
      }
      float error = ((k == 0 ? 1 : 0) - logistic(product)) * rate;
      for (int d = 0; d < dimensions; d++) {
        gradient[d] += error * outputs[to + d];
        outputs[to + d] += error * vectors[from + d];
      }
    }
    for (int d = 0; d < dimensions; d++) {
      vectors[from + d] += gradient[d];
    }
  }

  private static float logistic(float x) {
    if (x >= LOGISTIC_LIMIT) {
      return 1;
    }
    if (x <= -LOGISTIC_LIMIT) {
      return 0;
    }
    return LOGISTIC[(int) ((x + LOGISTIC_LIMIT) * (LOGISTIC_STEPS / (2 * LOGISTIC_LIMIT)))];
  }

  /** Each node as often as its degree^0.75 asks for; 2^20 draws stand in the table. */
  private static int[] noiseTable(int[] degrees) {
    double total = 0;
    for (int degree : degrees) {
      total += StrictMath.pow(degree, 0.75);
    }
    int[] table = new int[TABLE_SIZE];
    int node = 0;
    double reached = StrictMath.pow(degrees[0], 0.75) / total;
    for (int i = 0; i < TABLE_SIZE; i++) {
      table[i] = node;
      while ((i + 1) / (double) TABLE_SIZE > reached && node < degrees.length - 1) {
        node++;
        reached += StrictMath.pow(degrees[node], 0.75) / total;
      }
    }
    return table;
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = (int) Long.remainderUnsigned(next(), i + 1L);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /** SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
