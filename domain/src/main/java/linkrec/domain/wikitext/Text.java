package linkrec.domain.wikitext;

import java.util.List;

/** Plain text, unbroken markup that opens nothing included. */
public final class Text implements Node {
  private final NodeView view;

  Text(NodeView view) {
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

  /** The text. */
  public String text() {
    return view.text(view.start(), view.end());
  }
}
