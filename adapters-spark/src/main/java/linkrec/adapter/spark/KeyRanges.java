package linkrec.adapter.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Sums counts where they lie: keys are cut into ranges that follow each other, and what all parts
 * counted of a range meets in one task, which hands it over in the order of the keys.
 *
 * @param bounds the first key of every range but the first, in their order
 */
record KeyRanges<K extends Serializable & Comparable<K>>(List<K> bounds) implements Serializable {

  /** Ranges of about as many of these keys each, at most {@code ranges} of them. */
  static <K extends Serializable & Comparable<K>> KeyRanges<K> of(SortedSet<K> keys, int ranges) {
    List<K> sample = List.copyOf(keys);
    List<K> bounds = new ArrayList<>();
    for (int range = 1; range < ranges; range++) {
      int at = (int) ((long) sample.size() * range / ranges);
      if (at > 0
          && (bounds.isEmpty() || sample.get(at).compareTo(bounds.get(bounds.size() - 1)) > 0)) {
        bounds.add(sample.get(at));
      }
    }
    return new KeyRanges<>(bounds);
  }

  /** How many ranges there are. */
  int count() {
    return bounds.size() + 1;
  }

  /** The number of the range that a key is in, from 0. */
  int rangeOf(K key) {
    int found = Collections.binarySearch(bounds, key);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** One partition a range: the sums of all counts, in the order of the keys. */
  JavaRDD<KeyCounts<K>> sum(JavaRDD<KeyCounts<K>> counts) {
    return counts
        .flatMapToPair(this::cut)
        .partitionBy(new ByNumber(count()))
        .mapPartitions(KeyRanges::summed);
  }

  private Iterator<Tuple2<Integer, KeyCounts<K>>> cut(KeyCounts<K> counts) {
    Map<Integer, Map<K, Long>> byRange = new HashMap<>();
    counts.forEach(
        (key, count) ->
            byRange.computeIfAbsent(rangeOf(key), range -> new HashMap<>()).put(key, count));
    return byRange.entrySet().stream()
        .map(range -> new Tuple2<>(range.getKey(), KeyCounts.of(range.getValue())))
        .iterator();
  }

  private static <K extends Serializable & Comparable<K>> Iterator<KeyCounts<K>> summed(
      Iterator<Tuple2<Integer, KeyCounts<K>>> pieces) {
    Map<K, Long> sums = new HashMap<>();
    while (pieces.hasNext()) {
      pieces.next()._2().addTo(sums);
    }
    return List.of(KeyCounts.inOrder(sums)).iterator();
  }

  /** A range's number is its partition's. */
  private static final class ByNumber extends Partitioner {

    private static final long serialVersionUID = 1L;

    private final int count;

    ByNumber(int count) {
      this.count = count;
    }

    @Override
    public int numPartitions() {
      return count;
    }

    @Override
    public int getPartition(Object range) {
      return (Integer) range;
    }
  }
}
