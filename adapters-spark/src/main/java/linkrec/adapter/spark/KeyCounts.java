package linkrec.adapter.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * How often each key was met in one part of a pass: two lists, since they travel lighter than a
 * map.
 */
// Made in bulk, never compared.
@SuppressWarnings("ArrayRecordComponent")
record KeyCounts<K extends Serializable>(List<K> keys, long[] counts) implements Serializable {

  static <K extends Serializable> KeyCounts<K> of(Map<K, Long> sums) {
    return of(List.copyOf(sums.keySet()), sums);
  }

  /** In the order of the keys. */
  static <K extends Serializable & Comparable<K>> KeyCounts<K> inOrder(Map<K, Long> sums) {
    return of(sums.keySet().stream().sorted().toList(), sums);
  }

  private static <K extends Serializable> KeyCounts<K> of(List<K> keys, Map<K, Long> sums) {
    long[] counts = keys.stream().mapToLong(key -> sums.getOrDefault(key, 0L)).toArray();
    return new KeyCounts<>(keys, counts);
  }

  void forEach(ObjLongConsumer<K> sink) {
    for (int at = 0; at < counts.length; at++) {
      sink.accept(keys.get(at), counts[at]);
    }
  }

  void addTo(Map<K, Long> sums) {
    forEach((key, count) -> sums.merge(key, count, Long::sum));
  }
}
