package linkrec.domain.wikitext;

import java.util.ArrayList;
import java.util.List;

/** One node of a page's tree. */
record NodeView(ParsedWikitext page, int index) {
  int kind() {
    return page.tree().kind(index);
  }

  int value() {
    return page.tree().value(index);
  }

  int start() {
    return page.tree().start(index);
  }

  int end() {
    return page.tree().end(index);
  }

  Span span() {
    return new Span(start(), end());
  }

  List<Node> children() {
    return Node.siblings(page, page.tree().firstChild(index), Integer.MAX_VALUE);
  }

  /** The children that begin at {@code from} or later. */
  List<Node> childrenFrom(int from) {
    Tree tree = page.tree();
    int child = tree.firstChild(index);
    while (child != Tree.NONE && tree.start(child) < from) {
      child = tree.next(child);
    }
    return Node.siblings(page, child, Integer.MAX_VALUE);
  }

  String text(int start, int end) {
    return page.source().substring(start, end);
  }

  /** Where the first pipe between this node's parts stands; -1 without one. */
  int separator() {
    Tree tree = page.tree();
    int child = tree.firstChild(index);
    while (child != Tree.NONE && tree.kind(child) != Kind.SEPARATOR) {
      child = tree.next(child);
    }
    return child == Tree.NONE ? -1 : tree.start(child);
  }

  /** What stands between the pipes of a template after its name. */
  List<String> parameters() {
    List<String> parameters = new ArrayList<>();
    Tree tree = page.tree();
    int open = -1;
    for (int child = tree.firstChild(index); child != Tree.NONE; child = tree.next(child)) {
      boolean separator = tree.kind(child) == Kind.SEPARATOR;
      boolean pipe = separator && page.characters()[tree.start(child)] == '|';
      if (pipe && open >= 0) {
        parameters.add(text(open, tree.start(child)));
      }
      open = pipe ? tree.end(child) : open;
    }
    if (open >= 0) {
      parameters.add(text(open, end() - 2));
    }
    return List.copyOf(parameters);
  }

  String tagName() {
    char[] source = page.characters();
    return switch (kind()) {
      case Kind.ITALIC -> "i";
      case Kind.BOLD -> "b";
      case Kind.RULE -> "hr";
      case Kind.TABLE -> "table";
      case Kind.ROW -> "tr";
      case Kind.CELL -> source[start()] == '!' ? "th" : "td";
      case Kind.LIST_MARKER ->
          switch (source[start()]) {
            case ';' -> "dt";
            case ':' -> "dd";
            default -> "li";
          };
      default -> TagNames.wholeNameOf(source, start());
    };
  }
}
