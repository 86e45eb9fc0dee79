package linkrec.domain.wikitext;

import java.util.HashMap;
import java.util.Map;

/** Nodes in which an opener stayed text since too many constructs were open, by place and kind. */
final class TruncatedMemo {
  private final Map<Long, Integer> nodes = new HashMap<>();

  void put(int start, int kind, int node) {
    nodes.put((long) start << 8 | kind, node);
  }

  int get(int start, int kind) {
    if (nodes.isEmpty()) {
      return Tree.NONE;
    }
    return nodes.getOrDefault((long) start << 8 | kind, Tree.NONE);
  }
}
