package linkrec.domain.wikitext;

import java.util.List;

/** A template or parser function in double braces. */
public final class Template implements Node {
  private final NodeView view;

  Template(NodeView view) {
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

  /** The raw name, white space included. */
  public String name() {
    int pipe = view.separator();
    return view.text(view.start() + 2, pipe < 0 ? view.end() - 2 : pipe);
  }

  /** The raw parameters in order, each as it stands between two pipes, its key included. */
  public List<String> parameters() {
    return view.parameters();
  }
}
