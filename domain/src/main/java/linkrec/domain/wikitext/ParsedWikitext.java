package linkrec.domain.wikitext;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a page: an immutable view of its wikitext. All positions are UTF-16 code units of
 * {@link #source()}. The lists are made when asked for.
 */
public final class ParsedWikitext {
  private final String source;
  private final char[] characters;
  private final Reading reading;
  private final Tree tree;
  private final int firstNode;

  ParsedWikitext(String source, Reading reading) {
    this.source = source;
    this.reading = reading;
    characters = reading.source;
    tree = reading.tree;
    firstNode = reading.top.firstChild;
  }

  /** The wikitext that was read. */
  public String source() {
    return source;
  }

  /** The top-level nodes in order; they cover the source without gaps. */
  public List<Node> nodes() {
    return Node.siblings(this, firstNode, Integer.MAX_VALUE);
  }

  /** All sections in order, none within another; the first is the lead, which may be empty. */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    int open = Tree.NONE;
    for (int node = firstNode; node != Tree.NONE; node = tree.next(node)) {
      if (tree.kind(node) == Kind.HEADING) {
        sections.add(section(open, tree.start(node)));
        open = node;
      }
    }
    sections.add(section(open, source.length()));
    return List.copyOf(sections);
  }

  private Section section(int heading, int end) {
    if (heading == Tree.NONE) {
      return new Section(null, 0, new Span(0, end));
    }
    int level = tree.value(heading);
    int start = tree.start(heading);
    String title = source.substring(start + level, tree.end(heading) - level);
    return new Section(Whitespace.strip(title), level, new Span(start, end));
  }

  /** The top-level text nodes in order, blank ones too. */
  public List<TextNode> textNodes() {
    List<TextNode> nodes = new ArrayList<>();
    int section = 0;
    for (int node = firstNode; node != Tree.NONE; node = tree.next(node)) {
      int kind = tree.kind(node);
      if (kind == Kind.HEADING) {
        section++;
      } else if (kind == Kind.TEXT) {
        nodes.add(new TextNode(section, new Span(tree.start(node), tree.end(node))));
      }
    }
    return List.copyOf(nodes);
  }

  /**
   * The links to pages, also those within templates, references, tables, galleries and the texts of
   * other links, ordered by their start; a link comes before those within it. Links without a title
   * and links in the attributes of tags are left out.
   */
  public List<ExistingLink> links() {
    return new LinkCollector(source).collect(reading);
  }

  /**
   * The text without markup: templates, comments and galleries are dropped, the texts of links,
   * references and tables are kept, character references are resolved.
   */
  public String plainText() {
    return new PlainText(characters, tree).of(firstNode);
  }

  /**
   * The text for counting phrases: as {@link #plainText()}, but every link to a page is a full stop
   * and references are dropped, so that no phrase runs across them.
   */
  public String proseText() {
    return new Prose(characters, tree).of(firstNode);
  }

  /** Writes the tree back; the result equals {@link #source()}. */
  public String render() {
    return new Rendering(source, tree).of(firstNode);
  }

  char[] characters() {
    return characters;
  }

  Tree tree() {
    return tree;
  }

  int firstNode() {
    return firstNode;
  }
}
