package linkrec.adapter.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How often each key was met in one part of a pass: two lists, since they travel lighter than a
 * map.
 */
// Made in bulk, never compared.
@SuppressWarnings("ArrayRecordComponent")
record KeyCounts<K extends Serializable>(List<K> keys, long[] counts) implements Serializable {

  static <K extends Serializable> KeyCounts<K> of(Map<K, Long> sums) {
    List<K> keys = List.copyOf(sums.keySet());
    long[] counts = keys.stream().mapToLong(key -> sums.getOrDefault(key, 0L)).toArray();
    return new KeyCounts<>(keys, counts);
  }

  void addTo(Map<K, Long> sums) {
    for (int at = 0; at < counts.length; at++) {
      sums.merge(keys.get(at), counts[at], Long::sum);
    }
  }
}
