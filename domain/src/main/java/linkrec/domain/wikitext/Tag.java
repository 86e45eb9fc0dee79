package linkrec.domain.wikitext;

import java.util.List;

/** A tag: written as such, or bold, italics, a list marker, a rule, a table or a part of one. */
public final class Tag implements Node {
  private final NodeView view;

  Tag(NodeView view) {
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

  /**
   * The name: of an HTML-like tag as it is written, in lower case; else that of the HTML element
   * ({@code i b li dt dd hr table tr td th}).
   */
  public String name() {
    return view.tagName();
  }

  /** The nodes between its opening and closing markup, attributes left out. */
  public List<Node> contents() {
    return view.childrenFrom(view.value());
  }
}
