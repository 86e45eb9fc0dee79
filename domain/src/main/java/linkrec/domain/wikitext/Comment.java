package linkrec.domain.wikitext;

import java.util.List;

/** A comment that is closed. */
public final class Comment implements Node {
  private final NodeView view;

  Comment(NodeView view) {
    this.view = view;
  }

  @Override
  public Span span() {
    return view.span();
  }

  @Override
  public List<Node> children() {
    return view.children();
  }

  /** What stands between its marks. */
  public String contents() {
    return view.text(view.start() + 4, view.end() - 3);
  }
}
