package linkrec.domain.model;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Shares the value that a tree gives to a row among the row's features: Shapley values, where a
 * feature that is not known lets a row go both ways in proportion to the training rows that did
 * (Lundberg, Erion, Lee, "Consistent Individualized Feature Attribution for Tree Ensembles",
 * arXiv:1802.03888, algorithm 2). Takes time in proportion to the leaves and the square of the
 * depth.
 */
final class TreeContributions {

  private final int[] features;
  private final int[] lefts;
  private final int[] rights;
  private final float[] values;
  private final float[] covers;

  TreeContributions(int[] features, int[] lefts, int[] rights, float[] values, float[] covers) {
    this.features = features;
    this.lefts = lefts;
    this.rights = rights;
    this.values = values;
    this.covers = covers;
  }

  /**
   * Adds the shares of the tree below {@code root}.
   *
   * @param follow where the row goes from an inner node
   * @param sums one a feature, and last the mean of the tree's values
   */
  void add(int root, IntUnaryOperator follow, double[] sums) {
    sums[sums.length - 1] += mean(root);
    share(root, follow, Path.EMPTY.with(-1, 1, 1), sums);
  }

  private double mean(int node) {
    if (lefts[node] < 0) {
      return values[node];
    }
    int left = lefts[node];
    int right = rights[node];
    return (covers[left] * mean(left) + covers[right] * mean(right)) / covers[node];
  }

  private void share(int node, IntUnaryOperator follow, Path path, double[] sums) {
    if (lefts[node] < 0) {
      for (int i = 1; i < path.length(); i++) {
        double weight = path.without(i).weightSum();
        sums[path.feature(i)] += weight * (path.one(i) - path.zero(i)) * values[node];
      }
      return;
    }
    int hot = follow.applyAsInt(node);
    int cold = hot == lefts[node] ? rights[node] : lefts[node];
    double zero = 1;
    double one = 1;
    Path rest = path;
    int earlier = path.placeOf(features[node]);
    if (earlier > 0) {
      zero = path.zero(earlier);
      one = path.one(earlier);
      rest = path.without(earlier);
    }
    share(hot, follow, rest.with(features[node], zero * covers[hot] / covers[node], one), sums);
    if (covers[cold] > 0) {
      share(cold, follow, rest.with(features[node], zero * covers[cold] / covers[node], 0), sums);
    }
  }

  /**
   * The features met on the way to a node, with the share of rows that come this way where the
   * feature is not known (zero) and known (one), and the weights of their subsets by size.
   */
  private record Path(int[] met, double[] zeros, double[] ones, double[] weights) {

    static final Path EMPTY = new Path(new int[0], new double[0], new double[0], new double[0]);

    int length() {
      return met.length;
    }

    int feature(int place) {
      return met[place];
    }

    double zero(int place) {
      return zeros[place];
    }

    double one(int place) {
      return ones[place];
    }

    int placeOf(int feature) {
      for (int i = 1; i < met.length; i++) {
        if (met[i] == feature) {
          return i;
        }
      }
      return -1;
    }

    double weightSum() {
      double sum = 0;
      for (double weight : weights) {
        sum += weight;
      }
      return sum;
    }

    Path with(int feature, double zero, double one) {
      int length = met.length;
      Path longer =
          new Path(
              Arrays.copyOf(met, length + 1),
              Arrays.copyOf(zeros, length + 1),
              Arrays.copyOf(ones, length + 1),
              Arrays.copyOf(weights, length + 1));
      longer.met[length] = feature;
      longer.zeros[length] = zero;
      longer.ones[length] = one;
      double[] weight = longer.weights;
      weight[length] = length == 0 ? 1 : 0;
      for (int i = length - 1; i >= 0; i--) {
        weight[i + 1] += one * weight[i] * (i + 1) / (length + 1);
        weight[i] = zero * weight[i] * (length - i) / (length + 1);
      }
      return longer;
    }

    Path without(int place) {
      int last = met.length - 1;
      double one = ones[place];
      double zero = zeros[place];
      double[] weight = Arrays.copyOf(weights, last + 1);
      double next = weight[last];
      for (int i = last - 1; i >= 0; i--) {
        if (one != 0) {
          double before = weight[i];
          weight[i] = next * (last + 1) / ((i + 1) * one);
          next = before - weight[i] * zero * (last - i) / (last + 1);
        } else {
          weight[i] = weight[i] * (last + 1) / (zero * (last - i));
        }
      }
      return new Path(
          removed(met, place),
          removed(zeros, place),
          removed(ones, place),
          Arrays.copyOf(weight, last));
    }

    private static int[] removed(int[] values, int place) {
      int[] rest = Arrays.copyOf(values, values.length - 1);
      System.arraycopy(values, place + 1, rest, place, rest.length - place);
      return rest;
    }

    private static double[] removed(double[] values, int place) {
      double[] rest = Arrays.copyOf(values, values.length - 1);
      System.arraycopy(values, place + 1, rest, place, rest.length - place);
      return rest;
    }
  }
}
