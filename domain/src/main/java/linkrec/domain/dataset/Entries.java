package linkrec.domain.dataset;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The entries of a dictionary in the order of their keys, handed over one at a time, as often as
 * somebody asks. They may lie on a disk: nothing needs to hold them all.
 *
 * @param <K> the keys, in whose order the entries come
 */
@FunctionalInterface
public interface Entries<K extends Comparable<? super K>, V> {

  /** Hands every entry to {@code sink}. */
  void forEach(BiConsumer<? super K, ? super V> sink);

  /** The entries of a map in the order of its keys; it must not change afterwards. */
  static <K extends Comparable<? super K>, V> Entries<K, V> of(SortedMap<K, V> map) {
    return map::forEach;
  }

  /** All of them at once. */
  default SortedMap<K, V> toMap() {
    SortedMap<K, V> map = new TreeMap<>();
    forEach(map::put);
    return map;
  }
}
