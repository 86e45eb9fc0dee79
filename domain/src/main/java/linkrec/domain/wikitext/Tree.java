package linkrec.domain.wikitext;

import java.util.Arrays;

/**
 * The nodes of one page in a flat array: six numbers a node, children as linked lists. Nodes are
 * written when they are complete, children before parents; those of failed attempts stay behind
 * unreachable.
 */
final class Tree {
  static final int NONE = -1;

  private static final int STRIDE = 6;
  private int[] cells;
  private int size;

  Tree(int expectedNodes) {
    cells = new int[Math.max(16, expectedNodes) * STRIDE];
  }

  int add(int kind, int start, int end, int firstChild, int value) {
    int at = size * STRIDE;
    if (at + STRIDE > cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    cells[at] = kind;
    cells[at + 1] = start;
    cells[at + 2] = end;
    cells[at + 3] = firstChild;
    cells[at + 4] = NONE;
    cells[at + 5] = value;
    return size++;
  }

  int size() {
    return size;
  }

  /** Forgets the nodes from {@code newSize} on. */
  void truncate(int newSize) {
    size = newSize;
  }

  int kind(int node) {
    return cells[node * STRIDE];
  }

  int start(int node) {
    return cells[node * STRIDE + 1];
  }

  int end(int node) {
    return cells[node * STRIDE + 2];
  }

  int firstChild(int node) {
    return cells[node * STRIDE + 3];
  }

  int next(int node) {
    return cells[node * STRIDE + 4];
  }

  int value(int node) {
    return cells[node * STRIDE + 5];
  }

  void setStart(int node, int start) {
    cells[node * STRIDE + 1] = start;
  }

  void setNext(int node, int next) {
    cells[node * STRIDE + 4] = next;
  }
}
