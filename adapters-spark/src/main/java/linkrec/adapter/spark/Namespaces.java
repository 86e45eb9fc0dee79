package linkrec.adapter.spark;

import java.io.Serializable;
import java.util.Map;

/** The namespaces that an export's head lists: their numbers by name, without the main one. */
record Namespaces(Map<String, Integer> numbers) implements Serializable {

  Namespaces {
    numbers = Map.copyOf(numbers);
  }

  /** The namespace that a title's prefix names; 0 if it names none. */
  int of(String title) {
    int colon = title.indexOf(':');
    return colon < 0 ? 0 : numbers.getOrDefault(title.substring(0, colon).strip(), 0);
  }
}
