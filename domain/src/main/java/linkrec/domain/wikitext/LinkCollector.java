package linkrec.domain.wikitext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Collects the links of a page at all depths. It differs from the tree where a reader of links
 * alone sees more or less: bold, italics and tags may end within a link's text; galleries have
 * links; a text with a single bracket that is not paired makes no link; a comment that is never
 * closed hides all that follows.
 */
final class LinkCollector {
  /** Tags whose content is read for links though it is no wikitext elsewhere. */
  private static final Set<String> WITH_LINKS =
      Set.of("gallery", "imagemap", "inputbox", "categorytree");

  private static final String OPAQUE = "mapframe";

  private final String source;
  private final List<ExistingLink> links = new ArrayList<>();
  private final IntList hidden = new IntList();

  LinkCollector(String source) {
    this.source = source;
  }

  List<ExistingLink> collect(Reading reading) {
    collect(reading, 0);
    links.sort(
        Comparator.comparingInt((ExistingLink link) -> link.span().start())
            .thenComparing(link -> -link.span().end()));
    return nested();
  }

  /** The links without those that another one already has or that cross another one. */
  private List<ExistingLink> nested() {
    List<ExistingLink> kept = new ArrayList<>(links.size());
    IntList ends = new IntList();
    int lastStart = -1;
    for (ExistingLink link : links) {
      int start = link.span().start();
      while (!ends.isEmpty() && ends.last() <= start) {
        ends.removeLast();
      }
      boolean crosses = !ends.isEmpty() && ends.last() < link.span().end();
      if (start > lastStart && !crosses) {
        ends.add(link.span().end());
        kept.add(link);
        lastStart = start;
      }
    }
    return List.copyOf(kept);
  }

  private void collect(Reading reading, int offset) {
    Tree tree = reading.tree;
    int hiddenBefore = hidden.size();
    TreeWalk walk = new TreeWalk(tree, reading.top.firstChild);
    for (int node = walk.next(); node != Tree.NONE; node = walk.next()) {
      switch (tree.kind(node)) {
        case Kind.WIKI_LINK -> add(reading, node, offset);
        case Kind.COMMENT -> hide(tree, node, offset);
        case Kind.PAIRED_TAG -> pairedTag(reading, node, walk, offset);
        case Kind.VOID_TAG -> walk.skipChildren();
        default -> {}
      }
    }
    if (!reading.failedLinks.isEmpty()) {
      new BrokenLinks(reading, hidden, hiddenBefore, offset).into(this);
    }
  }

  private void hide(Tree tree, int node, int offset) {
    hidden.add(tree.start(node) + offset);
    hidden.add(tree.end(node) + offset);
  }

  private void pairedTag(Reading reading, int node, TreeWalk walk, int offset) {
    Tree tree = reading.tree;
    walk.skipBefore(tree.value(node));
    String name = TagNames.of(reading.source, tree.start(node));
    if (name.equals(OPAQUE)) {
      walk.skipChildren();
    } else if (TagNames.isRaw(name)) {
      if (WITH_LINKS.contains(name)) {
        collectRaw(tree, node, offset);
      }
      hide(tree, node, offset);
    }
  }

  private void collectRaw(Tree tree, int node, int offset) {
    int start = tree.value(node) + offset;
    Reading inner = new Reading(source.substring(start, tree.end(node) + offset));
    PageReader.read(inner);
    collect(inner, start);
  }

  private void add(Reading reading, int node, int offset) {
    Tree tree = reading.tree;
    int start = tree.start(node);
    int end = tree.end(node);
    int pipe = -1;
    int number = -1;
    int open = 0;
    for (int child = tree.firstChild(node); child != Tree.NONE; child = tree.next(child)) {
      int kind = tree.kind(child);
      if (pipe < 0 && kind == Kind.SEPARATOR) {
        pipe = tree.start(child);
      } else if (pipe < 0) {
        number = number < 0 && !isMasked(kind) ? indexOf(reading, '#', child) : number;
      } else if (open >= 0 && kind == Kind.TEXT) {
        open = unpaired(reading, child, open);
      }
    }
    boolean grows = open == 1 && reading.charAt(end) == ']';
    if (end > reading.unclosedComment || open != 0 && !grows) {
      return;
    }
    add(
        start + offset,
        (grows ? end + 1 : end) + offset,
        shift(pipe, offset),
        shift(number, offset));
  }

  private static int shift(int place, int offset) {
    return place < 0 ? place : place + offset;
  }

  private static boolean isMasked(int kind) {
    return kind == Kind.TEMPLATE || kind == Kind.ARGUMENT || kind == Kind.COMMENT;
  }

  private static int indexOf(Reading reading, char c, int node) {
    for (int at = reading.tree.start(node); at < reading.tree.end(node); at++) {
      if (reading.source[at] == c) {
        return at;
      }
    }
    return -1;
  }

  /** How many single brackets are open after a text node; -1 once one closed that was not open. */
  private static int unpaired(Reading reading, int node, int before) {
    int open = before;
    for (int at = reading.tree.start(node); at < reading.tree.end(node) && open >= 0; at++) {
      char c = reading.source[at];
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
    }
    return open;
  }

  /** Adds a link by its places in the page; pipe and number sign are -1 when there is none. */
  void add(int start, int end, int pipe, int number) {
    int titleEnd = pipe < 0 ? end - 2 : pipe;
    if (titleEnd == start + 2) {
      return;
    }
    Span text = pipe < 0 ? null : new Span(pipe + 1, end - 2);
    links.add(
        new ExistingLink(
            new Span(start, end),
            source.substring(start + 2, number < 0 ? titleEnd : number),
            number < 0 ? null : source.substring(number + 1, titleEnd),
            text == null ? null : text.textOf(source),
            text));
  }
}
