package linkrec.domain.wikitext;

import java.util.Arrays;

/** Visits nodes in the order of their openers, parents before children, without recursion. */
final class TreeWalk {
  private final Tree tree;
  private int[] pending = new int[32];
  private int size;
  private int current = Tree.NONE;
  private int skipBefore;

  TreeWalk(Tree tree, int firstNode) {
    this.tree = tree;
    push(firstNode);
  }

  /** The next node, or {@link Tree#NONE} at the end. */
  int next() {
    if (current != Tree.NONE) {
      push(tree.next(current));
      push(firstChild());
      skipBefore = 0;
    }
    if (size == 0) {
      current = Tree.NONE;
      return Tree.NONE;
    }
    current = pending[--size];
    return current;
  }

  private int firstChild() {
    int child = skipBefore == Integer.MAX_VALUE ? Tree.NONE : tree.firstChild(current);
    while (child != Tree.NONE && tree.start(child) < skipBefore) {
      child = tree.next(child);
    }
    return child;
  }

  /** Leaves out the children of the node just visited. */
  void skipChildren() {
    skipBefore = Integer.MAX_VALUE;
  }

  /** Leaves out the children of the node just visited that begin before {@code start}. */
  void skipBefore(int start) {
    skipBefore = start;
  }

  private void push(int node) {
    if (node == Tree.NONE) {
      return;
    }
    if (size == pending.length) {
      pending = Arrays.copyOf(pending, size * 2);
    }
    pending[size++] = node;
  }
}
