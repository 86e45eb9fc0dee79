package linkrec.domain.wikitext;

import java.util.Arrays;
import java.util.Set;

/**
 * The text of nodes without markup. In the page and in every construct newlines at both ends are
 * cut and more than two in a row become two.
 */
class PlainText {
  private static final Set<String> INVISIBLE =
      Set.of(
          "categorytree",
          "gallery",
          "graph",
          "imagemap",
          "inputbox",
          "math",
          "score",
          "section",
          "templatedata",
          "timeline");

  final char[] source;
  final Tree tree;
  final StringBuilder text = new StringBuilder();
  private int[] pending = new int[64];
  private int size;

  PlainText(char[] source, Tree tree) {
    this.source = source;
    this.tree = tree;
  }

  final String of(int firstNode) {
    int node = firstNode;
    int regionStart = 0;
    while (true) {
      if (node == Tree.NONE) {
        tidy(regionStart);
        if (size == 0) {
          return text.toString();
        }
        regionStart = pending[--size];
        node = pending[--size];
        continue;
      }
      int child = visit(node);
      if (child == Tree.NONE) {
        node = tree.next(node);
      } else {
        push(tree.next(node), regionStart);
        regionStart = text.length();
        node = child;
      }
    }
  }

  private void push(int node, int regionStart) {
    if (size == pending.length) {
      pending = Arrays.copyOf(pending, size * 2);
    }
    pending[size++] = node;
    pending[size++] = regionStart;
  }

  /** Appends a leaf's text, or answers the first child whose text counts. */
  int visit(int node) {
    switch (tree.kind(node)) {
      case Kind.TEXT -> text.append(source, tree.start(node), tree.end(node) - tree.start(node));
      case Kind.ENTITY -> Entities.decode(source, tree.start(node), tree.end(node), text);
      case Kind.WIKI_LINK -> {
        int label = afterSeparator(node);
        return hasSeparator(node) ? label : tree.firstChild(node);
      }
      case Kind.ARGUMENT -> {
        return afterSeparator(node);
      }
      case Kind.EXTERNAL_LINK -> {
        return tree.value(node) == 0 ? Tree.NONE : childFrom(node, tree.value(node));
      }
      case Kind.PAIRED_TAG -> {
        boolean visible = !INVISIBLE.contains(TagNames.of(source, tree.start(node)));
        return visible ? childFrom(node, tree.value(node)) : Tree.NONE;
      }
      case Kind.TABLE, Kind.ROW, Kind.CELL -> {
        return childFrom(node, tree.value(node));
      }
      case Kind.BARE_LINK, Kind.HEADING, Kind.ITALIC, Kind.BOLD -> {
        return tree.firstChild(node);
      }
      default -> {}
    }
    return Tree.NONE;
  }

  private boolean hasSeparator(int node) {
    int child = tree.firstChild(node);
    while (child != Tree.NONE && tree.kind(child) != Kind.SEPARATOR) {
      child = tree.next(child);
    }
    return child != Tree.NONE;
  }

  private int afterSeparator(int node) {
    int child = tree.firstChild(node);
    while (child != Tree.NONE && tree.kind(child) != Kind.SEPARATOR) {
      child = tree.next(child);
    }
    return child == Tree.NONE ? Tree.NONE : tree.next(child);
  }

  private int childFrom(int node, int start) {
    int child = tree.firstChild(node);
    while (child != Tree.NONE && tree.start(child) < start) {
      child = tree.next(child);
    }
    return child;
  }

  private void tidy(int start) {
    int end = text.length();
    while (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    int from = start;
    while (from < end && text.charAt(from) == '\n') {
      from++;
    }
    int to = start;
    int newlines = 0;
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      newlines = c == '\n' ? newlines + 1 : 0;
      if (newlines <= 2) {
        if (to != at) {
          text.setCharAt(to, c);
        }
        to++;
      }
    }
    text.setLength(to);
  }
}
