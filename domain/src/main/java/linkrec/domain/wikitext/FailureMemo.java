package linkrec.domain.wikitext;

import java.util.Arrays;

/**
 * What has been found not to work: for a place of the source a set of {@link State}s from which no
 * construct can be completed. It makes reading linear: no state is tried twice at one place.
 */
final class FailureMemo {
  private int[] places = new int[64];
  private long[] states = new long[64];
  private int size;

  FailureMemo() {
    Arrays.fill(places, -1);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The states that fail at {@code place}, one bit each. */
  long at(int place) {
    int slot = slotOf(place);
    return places[slot] == place ? states[slot] : 0L;
  }

  void add(int place, long failing) {
    int slot = slotOf(place);
    if (places[slot] != place) {
      if (size * 2 >= places.length) {
        grow();
        slot = slotOf(place);
      }
      places[slot] = place;
      size++;
    }
    states[slot] |= failing;
  }

  private int slotOf(int place) {
    int mask = places.length - 1;
    int slot = (place * 0x9E3779B9) >>> 7 & mask;
    while (places[slot] != place && places[slot] != -1) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldPlaces = places;
    long[] oldStates = states;
    places = new int[oldPlaces.length * 2];
    states = new long[places.length];
    Arrays.fill(places, -1);
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != -1) {
        int slot = slotOf(oldPlaces[i]);
        places[slot] = oldPlaces[i];
        states[slot] = oldStates[i];
      }
    }
  }
}
