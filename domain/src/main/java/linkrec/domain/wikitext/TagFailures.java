package linkrec.domain.wikitext;

/**
 * Where the content of a pair of tags stops, for places visited in vain: at a closing tag of
 * another name or at the end of the page. The place does not depend on the name that was sought.
 */
final class TagFailures {
  private final PlaceMap stops;
  private final PlaceMap attributeEnds;

  TagFailures(int length) {
    stops = new PlaceMap(length);
    attributeEnds = new PlaceMap(length);
  }

  void add(int place, int stop) {
    stops.put(place, stop);
  }

  /** Notes that the attributes read from {@code place} end at {@code end}. */
  void addAttributes(int place, int end) {
    attributeEnds.put(place, end);
  }

  /** Where the attributes read from {@code place} end; -1 if not known. */
  int endOfAttributes(int place) {
    return attributeEnds.get(place);
  }

  /** Whether the content of {@code frame} cannot be closed from {@code place} on. */
  boolean fails(int place, Reading reading, Frame frame) {
    int stop = stops.get(place);
    if (stop < 0) {
      return false;
    }
    return stop >= reading.length || TagNames.closes(reading, frame, stop) < 0;
  }

  /** Where the content read from {@code place} stops; -1 if not known. */
  int stopFrom(int place) {
    return stops.get(place);
  }
}
