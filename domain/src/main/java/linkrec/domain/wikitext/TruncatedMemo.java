package linkrec.domain.wikitext;

import java.util.HashMap;
import java.util.Map;

/**
 * What was read while an opener inside stayed text since too many constructs were open. Such an
 * answer holds for its own opener only, and another one may come out where fewer are open.
 */
final class TruncatedMemo {
  private final Map<Long, Integer> nodes = new HashMap<>();
  private final Map<Long, Integer> failures = new HashMap<>();

  void putNode(int start, int kind, int node) {
    nodes.put(key(start, kind), node);
  }

  int node(int start, int kind) {
    if (nodes.isEmpty()) {
      return Tree.NONE;
    }
    return nodes.getOrDefault(key(start, kind), Tree.NONE);
  }

  /** Notes that the content from {@code contentStart} could be read up to {@code stop} in vain. */
  void putFailure(int contentStart, int state, int stop) {
    failures.put(key(contentStart, state), stop);
  }

  /** The place where reading stopped in vain, or -1. */
  int failure(int contentStart, int state) {
    if (failures.isEmpty()) {
      return -1;
    }
    return failures.getOrDefault(key(contentStart, state), -1);
  }

  private static long key(int place, int kind) {
    return (long) place << 8 | kind;
  }
}
