package linkrec.domain.wikitext;

/** Writes nodes back as wikitext: every node what stands around its children. */
final class Rendering {
  private final String source;
  private final Tree tree;

  Rendering(String source, Tree tree) {
    this.source = source;
    this.tree = tree;
  }

  /** The wikitext of {@code firstNode} and all after it. */
  String of(int firstNode) {
    StringBuilder text = new StringBuilder(source.length());
    int written = 0;
    TreeWalk walk = new TreeWalk(tree, firstNode);
    for (int node = walk.next(); node != Tree.NONE; node = walk.next()) {
      int end = tree.firstChild(node) == Tree.NONE ? tree.end(node) : tree.start(node);
      text.append(source, written, end);
      written = end;
    }
    return text.append(source, written, source.length()).toString();
  }
}
