package linkrec.domain.wikitext;

/** The text for counting phrases: links to pages are full stops, references are dropped. */
final class Prose extends PlainText {
  Prose(char[] source, Tree tree) {
    super(source, tree);
  }

  @Override
  int visit(int node) {
    int kind = tree.kind(node);
    if (kind == Kind.WIKI_LINK) {
      text.append('.');
      return Tree.NONE;
    }
    boolean tag = kind == Kind.PAIRED_TAG || kind == Kind.VOID_TAG;
    if (tag && TagNames.of(source, tree.start(node)).equals("ref")) {
      return Tree.NONE;
    }
    return super.visit(node);
  }
}
