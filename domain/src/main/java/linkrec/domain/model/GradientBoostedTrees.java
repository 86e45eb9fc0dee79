package linkrec.domain.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import linkrec.domain.feature.FeatureMatrix;

/**
 * An ensemble of regression trees whose sum, through the logistic function, is the score: what
 * XGBoost calls {@code binary:logistic} with the booster {@code gbtree} (Chen, Guestrin, KDD 2016).
 * Evaluated in single precision in XGBoost's own order, so that scores are equal to the last bit.
 */
public final class GradientBoostedTrees implements LinkModel {

  private static final float LARGEST_EXPONENT = 88.7f;

  /** Below, e^x + 1 is 1 in any case. */
  private static final float SMALLEST_EXPONENT = -88;

  private static final float NEVER_ZERO = 1e-16f;

  private final int featureCount;
  private final List<String> featureNames;
  private final float baseMargin;

  /** First node of every tree in the arrays below. */
  private final int[] roots;

  private final int[] features;

  /** The threshold of an inner node, the value of a leaf. */
  private final float[] values;

  /** Where smaller values go; -1 marks a leaf. */
  private final int[] lefts;

  private final int[] rights;
  private final int[] missing;

  /** Of each node where smaller values go, then where others go; a leaf twice from a leaf. */
  private final int[] children;

  /** How many steps lead from each root to its lowest leaf. */
  private final int[] depths;

  /** How many training rows, weighed, came through each node; all 0 where it is not known. */
  private final float[] covers;

  /**
   * @param featureCount features a row
   * @param baseScore the score that an empty ensemble gives, between 0 and 1
   * @param trees in the order in which they are summed
   */
  public GradientBoostedTrees(int featureCount, float baseScore, List<Tree> trees) {
    this(featureCount, baseScore, trees, List.of());
  }

  /**
   * An ensemble that knows the names of its features.
   *
   * @param featureNames as many as there are features, or none
   */
  public GradientBoostedTrees(
      int featureCount, float baseScore, List<Tree> trees, List<String> featureNames) {
    if (featureCount < 1) {
      throw new IllegalArgumentException("at least 1 feature expected, got " + featureCount);
    }
    if (!(baseScore > 0 && baseScore < 1)) {
      throw new IllegalArgumentException("a base score between 0 and 1 expected, got " + baseScore);
    }
    if (!featureNames.isEmpty() && featureNames.size() != featureCount) {
      throw new IllegalArgumentException(
          featureCount + " names of features expected, got " + featureNames.size());
    }
    this.featureCount = featureCount;
    this.featureNames = List.copyOf(featureNames);
    this.baseMargin = -(float) Math.log(1 / baseScore - 1);
    int nodes = trees.stream().mapToInt(Tree::size).sum();
    this.roots = new int[trees.size()];
    this.features = new int[nodes];
    this.values = new float[nodes];
    this.lefts = new int[nodes];
    this.rights = new int[nodes];
    this.missing = new int[nodes];
    this.children = new int[2 * nodes];
    this.depths = new int[trees.size()];
    this.covers = new float[nodes];
    int offset = 0;
    for (int i = 0; i < roots.length; i++) {
      roots[i] = offset;
      copy(trees.get(i), offset);
      depths[i] = depth(trees.get(i));
      offset += trees.get(i).size();
    }
  }

  /**
   * One tree as parallel arrays, node 0 its root.
   *
   * @param features the feature that an inner node asks for
   * @param values the threshold of an inner node (smaller goes left), the value of a leaf
   * @param lefts the node for smaller values, -1 in a leaf
   * @param rights the node for the other values, -1 in a leaf
   * @param missingLeft whether a missing value goes left
   * @param covers how many training rows, weighed, came through the node (XGBoost's {@code
   *     sum_hessian}); all 0 where that is not known
   */
  public record Tree(
      int[] features,
      float[] values,
      int[] lefts,
      int[] rights,
      boolean[] missingLeft,
      float[] covers) {

    /** A tree of which nobody knows how its training rows went. */
    public Tree(int[] features, float[] values, int[] lefts, int[] rights, boolean[] missingLeft) {
      this(features, values, lefts, rights, missingLeft, new float[values.length]);
    }

    public Tree {
      int size = values.length;
      if (size == 0
          || features.length != size
          || lefts.length != size
          || rights.length != size
          || missingLeft.length != size
          || covers.length != size) {
        throw new IllegalArgumentException("a tree's arrays must have one length, at least 1");
      }
      for (int node = 0; node < size; node++) {
        boolean leaf = lefts[node] == -1 && rights[node] == -1;
        // Children after their parent: no walk can go round in a circle.
        boolean inner =
            lefts[node] > node && lefts[node] < size && rights[node] > node && rights[node] < size;
        if (!leaf && !inner) {
          throw new IllegalArgumentException(
              "node " + node + " of a tree has the children " + lefts[node] + ", " + rights[node]);
        }
      }
    }

    int size() {
      return values.length;
    }
  }

  @Override
  public int featureCount() {
    return featureCount;
  }

  @Override
  public List<String> featureNames() {
    return featureNames;
  }

  @Override
  public float[] score(FeatureMatrix rows) {
    if (rows.columns() != featureCount) {
      throw new IllegalArgumentException(
          featureCount + " features expected, got " + rows.columns());
    }
    float[] scores = new float[rows.rows()];
    Arrays.fill(scores, baseMargin);
    // Tree by tree: a tree stays in the nearest cache while all rows go through it.
    for (int tree = 0; tree < roots.length; tree++) {
      addTree(tree, rows.values(), scores);
    }
    for (int row = 0; row < scores.length; row++) {
      scores[row] = logistic(scores[row]);
    }
    return scores;
  }

  @Override
  public float[] contributions(float[] row) {
    if (row.length != featureCount) {
      throw new IllegalArgumentException(featureCount + " features expected, got " + row.length);
    }
    for (int root : roots) {
      if (!(covers[root] > 0)) {
        return new float[0];
      }
    }
    double[] sums = new double[featureCount + 1];
    sums[featureCount] = baseMargin;
    for (int root : roots) {
      new TreeContributions(features, lefts, rights, values, covers).add(root, follower(row), sums);
    }
    float[] contributions = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      contributions[i] = (float) sums[i];
    }
    return contributions;
  }

  /** Where a row goes from an inner node. */
  private IntUnaryOperator follower(float[] row) {
    return node -> {
      float value = row[features[node]];
      if (value < values[node]) {
        return lefts[node];
      }
      return Float.isNaN(value) ? missing[node] : rights[node];
    };
  }

  /**
   * Adds to each row's sum what a tree says of it.
   *
   * <p>hot: four rows take each step together, as many steps as the lowest leaf is deep; a row that
   * is at a leaf stays there. Nothing waits for a guess where a row goes (PageBenchmark).
   */
  private void addTree(int tree, float[] cells, float[] sums) {
    int root = roots[tree];
    int depth = depths[tree];
    int row = 0;
    for (; row + 4 <= sums.length; row += 4) {
      int offset = row * featureCount;
      int offset1 = offset + featureCount;
      int offset2 = offset1 + featureCount;
      int offset3 = offset2 + featureCount;
      int node = root;
      int node1 = root;
      int node2 = root;
      int node3 = root;
      for (int step = 0; step < depth; step++) {
        node = next(node, cells[offset + features[node]]);
        node1 = next(node1, cells[offset1 + features[node1]]);
        node2 = next(node2, cells[offset2 + features[node2]]);
        node3 = next(node3, cells[offset3 + features[node3]]);
      }
      sums[row] += values[node];
      sums[row + 1] += values[node1];
      sums[row + 2] += values[node2];
      sums[row + 3] += values[node3];
    }
    for (; row < sums.length; row++) {
      int node = root;
      for (int step = 0; step < depth; step++) {
        node = next(node, cells[row * featureCount + features[node]]);
      }
      sums[row] += values[node];
    }
  }

  private int next(int node, float value) {
    if (Float.isNaN(value)) {
      return missing[node];
    }
    return children[2 * node + (value < values[node] ? 0 : 1)];
  }

  private static float logistic(float margin) {
    float exponent = Math.max(SMALLEST_EXPONENT, Math.min(-margin, LARGEST_EXPONENT));
    return 1 / (Exponential.of(exponent) + 1 + NEVER_ZERO);
  }

  private void copy(Tree tree, int offset) {
    for (int i = 0; i < tree.size(); i++) {
      int node = offset + i;
      boolean leaf = tree.lefts()[i] == -1;
      if (!leaf && (tree.features()[i] < 0 || tree.features()[i] >= featureCount)) {
        throw new IllegalArgumentException(
            "a tree asks for feature " + tree.features()[i] + " of " + featureCount);
      }
      features[node] = leaf ? 0 : tree.features()[i];
      values[node] = tree.values()[i];
      lefts[node] = leaf ? -1 : offset + tree.lefts()[i];
      rights[node] = leaf ? -1 : offset + tree.rights()[i];
      children[2 * node] = leaf ? node : lefts[node];
      children[2 * node + 1] = leaf ? node : rights[node];
      missing[node] = children[2 * node + (tree.missingLeft()[i] ? 0 : 1)];
      covers[node] = tree.covers()[i];
    }
  }

  /** How many steps lead to the lowest leaf. */
  private static int depth(Tree tree) {
    int[] depths = new int[tree.size()];
    int lowest = 0;
    // Children come after their parent.
    for (int node = 0; node < depths.length; node++) {
      lowest = Math.max(lowest, depths[node]);
      if (tree.lefts()[node] != -1) {
        depths[tree.lefts()[node]] = depths[node] + 1;
        depths[tree.rights()[node]] = depths[node] + 1;
      }
    }
    return lowest;
  }
}
