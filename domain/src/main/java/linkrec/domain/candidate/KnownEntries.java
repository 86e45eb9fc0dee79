package linkrec.domain.candidate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Look-ups in a map that lies in memory. */
final class KnownEntries {

  private KnownEntries() {}

  static <K, V> Map<K, V> among(Map<K, V> known, Collection<K> keys) {
    Map<K, V> found = new HashMap<>();
    for (K key : keys) {
      V value = known.get(key);
      if (value != null) {
        found.put(key, value);
      }
    }
    return found;
  }
}
