package linkrec.domain.wikitext;

import java.util.List;

/** A character reference with its semicolon. */
public final class Entity implements Node {
  private final NodeView view;

  Entity(NodeView view) {
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

  /** The character it stands for; a lone surrogate where its number is one. */
  public String character() {
    StringBuilder character = new StringBuilder();
    Entities.decode(view.page().characters(), view.start(), view.end(), character);
    return character.toString();
  }
}
