package linkrec.domain.wikitext;

/**
 * Writes trees in one line, as the case files have them. Nodes are separated by blanks:
 *
 * <pre>
 * "text"                        text; \n \t \r \0 \" \\ and \\u0085-like escapes
 * (template "t" | "a" = "b")    parts between pipes, the first equals sign of a part apart
 * (argument "a" | "b")
 * (link "a" | "b")
 * (external "http://a" : "b")   a bare address: (address "http://a")
 * (entity &amp;amp;)
 * (comment " a ")
 * (heading2 " a ")
 * (i "a") (b "a")               apostrophes
 * (*) (#) (:) (;) (----)        list markers and rules
 * (&lt;ref name=x&gt; "a") (&lt;br/&gt;)  tags, the opening one raw; attributes are not taken apart
 * (table "attributes" : ...) (row ...) (cell ...) (header ...)
 * </pre>
 */
final class TreeNotation {
  private final StringBuilder text = new StringBuilder();
  private final ParsedWikitext page;
  private final Tree tree;

  private TreeNotation(ParsedWikitext page) {
    this.page = page;
    tree = page.tree();
  }

  static String of(ParsedWikitext page) {
    TreeNotation notation = new TreeNotation(page);
    notation.siblings(page.firstNode());
    return notation.text.toString();
  }

  private void siblings(int first) {
    for (int node = first; node != Tree.NONE; node = tree.next(node)) {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '(') {
        text.append(' ');
      }
      node(node);
    }
  }

  private void node(int node) {
    int start = tree.start(node);
    int end = tree.end(node);
    switch (tree.kind(node)) {
      case Kind.TEXT -> quote(start, end);
      case Kind.SEPARATOR -> text.append(page.source(), start, end);
      case Kind.TEMPLATE -> group("template", tree.firstChild(node));
      case Kind.ARGUMENT -> group("argument", tree.firstChild(node));
      case Kind.WIKI_LINK -> group("link", tree.firstChild(node));
      case Kind.EXTERNAL_LINK -> external(node);
      case Kind.BARE_LINK -> group("address", tree.firstChild(node));
      case Kind.ENTITY -> text.append("(entity ").append(page.source(), start, end).append(')');
      case Kind.COMMENT -> {
        text.append("(comment ");
        quote(start + 4, end - 3);
        text.append(')');
      }
      case Kind.HEADING -> group("heading" + tree.value(node), tree.firstChild(node));
      case Kind.ITALIC -> group("i", tree.firstChild(node));
      case Kind.BOLD -> group("b", tree.firstChild(node));
      case Kind.TABLE -> withAttributes("table", node, 2);
      case Kind.ROW -> withAttributes("row", node, 2);
      case Kind.CELL -> cell(node);
      case Kind.PAIRED_TAG -> {
        String opening = escape(page.source().substring(start, tree.value(node)));
        group(opening, from(node, tree.value(node)));
      }
      default -> text.append('(').append(escape(page.source().substring(start, end))).append(')');
    }
  }

  private void group(String name, int firstChild) {
    text.append('(').append(name);
    siblings(firstChild);
    text.append(')');
  }

  private void external(int node) {
    int label = tree.value(node);
    text.append("(external");
    int child = tree.firstChild(node);
    while (child != Tree.NONE && (label == 0 || tree.start(child) < label)) {
      text.append(' ');
      node(child);
      child = tree.next(child);
    }
    if (label != 0) {
      text.append(" :");
      siblings(child);
    }
    text.append(')');
  }

  private void cell(int node) {
    int before = tree.start(node) - 1;
    while (page.source().charAt(before) != '\n' && Whitespace.is(page.source().charAt(before))) {
      before--;
    }
    boolean header = page.source().charAt(tree.start(node)) == '!';
    boolean startsLine = page.source().charAt(before) == '\n';
    withAttributes(header ? "header" : "cell", node, startsLine ? 1 : 2);
  }

  private void withAttributes(String name, int node, int markup) {
    int start = Math.min(tree.start(node) + markup, tree.value(node));
    String attributes = page.source().substring(start, tree.value(node));
    if (!attributes.isEmpty()) {
      attributes = attributes.substring(0, attributes.length() - 1);
    }
    text.append('(').append(name);
    if (!attributes.isEmpty()) {
      text.append(" \"").append(escape(attributes)).append("\" :");
    }
    siblings(from(node, tree.value(node)));
    text.append(')');
  }

  private int from(int node, int start) {
    int child = tree.firstChild(node);
    while (child != Tree.NONE && tree.start(child) < start) {
      child = tree.next(child);
    }
    return child;
  }

  private void quote(int start, int end) {
    text.append('"').append(escape(page.source().substring(start, end))).append('"');
  }

  static String escape(String raw) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '\n' -> escaped.append("\\n");
        case '\t' -> escaped.append("\\t");
        case '\r' -> escaped.append("\\r");
        case '\0' -> escaped.append("\\0");
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        default -> {
          if (c < ' ' || c >= 0x7F && c <= 0xA0 || c >= 0x2000 && c <= 0x202F || isLone(raw, i)) {
            escaped.append(String.format("\\u%04x", (int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  private static boolean isLone(String raw, int i) {
    char c = raw.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= raw.length() || !Character.isLowSurrogate(raw.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(raw.charAt(i - 1)));
  }

  static String unescape(String escaped) {
    StringBuilder raw = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '\\') {
        raw.append(c);
        continue;
      }
      char next = escaped.charAt(++i);
      switch (next) {
        case 'n' -> raw.append('\n');
        case 't' -> raw.append('\t');
        case 'r' -> raw.append('\r');
        case '0' -> raw.append('\0');
        case 'u' -> {
          raw.append((char) Integer.parseInt(escaped.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> raw.append(next);
      }
    }
    return raw.toString();
  }
}
