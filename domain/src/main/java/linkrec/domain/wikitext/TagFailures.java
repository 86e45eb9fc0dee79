package linkrec.domain.wikitext;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the content of a pair of tags stops, for places visited in vain: at a closing tag of
 * another name or at the end of the page. The place does not depend on the name that was sought.
 */
final class TagFailures {
  private final Map<Integer, Integer> stops = new HashMap<>();
  private final Map<Integer, Integer> attributeEnds = new HashMap<>();

  void add(int place, int stop) {
    stops.put(place, stop);
  }

  /** Notes that the attributes read from {@code place} end at {@code end}. */
  void addAttributes(int place, int end) {
    attributeEnds.put(place, end);
  }

  /** Where the attributes read from {@code place} end; -1 if not known. */
  int endOfAttributes(int place) {
    return attributeEnds.isEmpty() ? -1 : attributeEnds.getOrDefault(place, -1);
  }

  /** Whether the content of {@code frame} cannot be closed from {@code place} on. */
  boolean fails(int place, Reading reading, Frame frame) {
    if (stops.isEmpty()) {
      return false;
    }
    Integer stop = stops.get(place);
    if (stop == null) {
      return false;
    }
    return stop >= reading.length || TagNames.closes(reading, frame, stop) < 0;
  }

  /** Where the content read from {@code place} stops; -1 if not known. */
  int stopFrom(int place) {
    return stops.getOrDefault(place, -1);
  }
}
