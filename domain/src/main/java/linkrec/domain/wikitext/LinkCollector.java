package linkrec.domain.wikitext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects the links of a page at all depths. */
final class LinkCollector {
  /** Tags whose content is read for links though it is no wikitext elsewhere. */
  private static final Set<String> WITH_LINKS =
      Set.of("gallery", "imagemap", "inputbox", "categorytree");

  private static final String OPAQUE = "mapframe";

  private final String source;
  private final char[] characters;
  private final Tree tree;
  private final List<ExistingLink> links = new ArrayList<>();

  LinkCollector(String source, char[] characters, Tree tree) {
    this.source = source;
    this.characters = characters;
    this.tree = tree;
  }

  List<ExistingLink> collect(int firstNode) {
    collect(tree, firstNode, 0);
    return List.copyOf(links);
  }

  private void collect(Tree nodes, int firstNode, int offset) {
    TreeWalk walk = new TreeWalk(nodes, firstNode);
    for (int node = walk.next(); node != Tree.NONE; node = walk.next()) {
      switch (nodes.kind(node)) {
        case Kind.WIKI_LINK -> add(nodes, node, offset);
        case Kind.PAIRED_TAG -> {
          walk.skipBefore(nodes.value(node));
          String name = TagNames.of(characters, nodes.start(node) + offset);
          if (name.equals(OPAQUE)) {
            walk.skipChildren();
          } else if (WITH_LINKS.contains(name)) {
            collectRaw(nodes, node, offset);
          }
        }
        case Kind.VOID_TAG -> walk.skipChildren();
        default -> {}
      }
    }
  }

  private void collectRaw(Tree nodes, int node, int offset) {
    int start = nodes.value(node) + offset;
    Reading reading = new Reading(source.substring(start, nodes.end(node) + offset));
    PageReader.read(reading);
    collect(reading.tree, reading.top.firstChild, start);
  }

  private void add(Tree nodes, int node, int offset) {
    int start = nodes.start(node) + offset;
    int end = nodes.end(node) + offset;
    int pipe = -1;
    for (int child = nodes.firstChild(node); child != Tree.NONE; child = nodes.next(child)) {
      if (nodes.kind(child) == Kind.SEPARATOR) {
        pipe = nodes.start(child) + offset;
        break;
      }
    }
    String target = source.substring(start + 2, pipe < 0 ? end - 2 : pipe);
    if (target.isEmpty()) {
      return;
    }
    int number = target.indexOf('#');
    Span text = pipe < 0 ? null : new Span(pipe + 1, end - 2);
    links.add(
        new ExistingLink(
            new Span(start, end),
            number < 0 ? target : target.substring(0, number),
            number < 0 ? null : target.substring(number + 1),
            text == null ? null : text.textOf(source),
            text));
  }
}
