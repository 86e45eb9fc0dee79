package linkrec.domain.wikitext;

import java.util.List;

/** A heading, without what may follow its last equals signs. */
public final class Heading implements Node {
  private final NodeView view;

  Heading(NodeView view) {
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

  /** The number of equals signs, 1 to 6. */
  public int level() {
    return view.value();
  }

  /** The raw title, white space included. */
  public String title() {
    return view.text(view.start() + level(), view.end() - level());
  }
}
