package linkrec.domain.wikitext;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where the content of a pair of tags stops, for places visited in vain: at a closing tag of
 * another name or at the end of the page. The place does not depend on the name that was sought.
 */
final class TagFailures {
  private final Map<Integer, Integer> outside = new HashMap<>();
  private final Map<Integer, Integer> inHeadings = new HashMap<>();

  void add(boolean heading, int place, int stop) {
    (heading ? inHeadings : outside).put(place, stop);
  }

  /** Whether the content of {@code frame} cannot be closed from {@code place} on. */
  boolean fails(boolean heading, int place, Reading reading, Frame frame) {
    Map<Integer, Integer> stops = heading ? inHeadings : outside;
    if (stops.isEmpty()) {
      return false;
    }
    Integer stop = stops.get(place);
    if (stop == null) {
      return false;
    }
    return stop >= reading.length || TagNames.closes(reading, frame, stop) < 0;
  }

  /** Where the content read from {@code place} stops. */
  int stopFrom(boolean heading, int place) {
    return Objects.requireNonNull((heading ? inHeadings : outside).get(place));
  }
}
