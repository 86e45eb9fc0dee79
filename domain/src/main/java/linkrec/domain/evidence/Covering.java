package linkrec.domain.evidence;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which occurrences of known phrases lie within longer ones, or cross others. */
final class Covering {

  private record Weighted(Occurrence place, float probability) {}

  /** By text and first token, so that neighbours are found in a few steps. */
  private final Map<TokenizedNode, List<List<Weighted>>> byStart = new IdentityHashMap<>();

  /** Adds the places of a phrase with its article link probability. */
  void add(List<Occurrence> occurrences, float probability) {
    for (Occurrence place : occurrences) {
      List<List<Weighted>> starts =
          byStart.computeIfAbsent(
              place.text(), text -> new ArrayList<>(text.tokens().tokenCount()));
      while (starts.size() <= place.first()) {
        starts.add(List.of());
      }
      List<Weighted> here = starts.get(place.first());
      if (here.isEmpty()) {
        here = new ArrayList<>(2);
        starts.set(place.first(), here);
      }
      here.add(new Weighted(place, probability));
    }
  }

  /** Whether a longer phrase holds the occurrence. */
  boolean isCovered(Occurrence place) {
    for (Weighted other : around(place)) {
      if (other.place().contains(place)) {
        return true;
      }
    }
    return false;
  }

  /** The highest probability of a longer phrase that holds the occurrence; 0 without. */
  float cover(Occurrence place) {
    float highest = 0;
    for (Weighted other : around(place)) {
      if (other.place().contains(place)) {
        highest = Math.max(highest, other.probability());
      }
    }
    return highest;
  }

  /** The highest probability of a phrase that crosses the occurrence; 0 without. */
  float crossing(Occurrence place) {
    float highest = 0;
    for (Weighted other : around(place)) {
      if (other.place().crosses(place)) {
        highest = Math.max(highest, other.probability());
      }
    }
    return highest;
  }

  /** Those that begin close enough to share a token with the occurrence. */
  private List<Weighted> around(Occurrence place) {
    List<List<Weighted>> starts = byStart.getOrDefault(place.text(), List.of());
    List<Weighted> around = new ArrayList<>();
    // Between two words stands at most one token of white space.
    int from = Math.max(0, place.first() - 2 * PagePhrases.MAX_TOKENS);
    for (int i = from; i <= place.last() && i < starts.size(); i++) {
      around.addAll(starts.get(i));
    }
    return around;
  }
}
