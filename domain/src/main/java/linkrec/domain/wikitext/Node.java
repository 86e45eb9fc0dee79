package linkrec.domain.wikitext;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of wikitext. Nodes are views of their page, made when asked for; two nodes are equal only
 * when they are the same object.
 */
public sealed interface Node
    permits Text, Template, Argument, WikiLink, ExternalLink, Tag, Entity, Comment, Heading {

  /** Where the node stands, its markup included. */
  Span span();

  /**
   * The nodes within, in order, those in attributes, names and addresses included; what separates
   * them (pipes, brackets) is no node.
   */
  List<Node> children();

  /** The node and those after it that begin before {@code end}, without separators. */
  static List<Node> siblings(ParsedWikitext page, int first, int end) {
    Tree tree = page.tree();
    List<Node> nodes = new ArrayList<>();
    for (int node = first; node != Tree.NONE && tree.start(node) < end; node = tree.next(node)) {
      if (tree.kind(node) != Kind.SEPARATOR) {
        nodes.add(of(new NodeView(page, node)));
      }
    }
    return List.copyOf(nodes);
  }

  private static Node of(NodeView view) {
    return switch (view.kind()) {
      case Kind.TEXT -> new Text(view);
      case Kind.TEMPLATE -> new Template(view);
      case Kind.ARGUMENT -> new Argument(view);
      case Kind.WIKI_LINK -> new WikiLink(view);
      case Kind.EXTERNAL_LINK, Kind.BARE_LINK -> new ExternalLink(view);
      case Kind.ENTITY -> new Entity(view);
      case Kind.COMMENT -> new Comment(view);
      case Kind.HEADING -> new Heading(view);
      default -> new Tag(view);
    };
  }
}
