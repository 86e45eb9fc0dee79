package linkrec.domain.wikitext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link to an address, in single square brackets or bare. */
public final class ExternalLink implements Node {
  private final NodeView view;

  ExternalLink(NodeView view) {
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

  /** Whether the link stands in brackets. */
  public boolean isBracketed() {
    return view.kind() == Kind.EXTERNAL_LINK;
  }

  /** The raw address. */
  public String address() {
    if (!isBracketed()) {
      return view.text(view.start(), view.end());
    }
    int label = view.value();
    if (label == 0) {
      return view.text(view.start() + 1, view.end() - 1);
    }
    boolean blank = view.page().source().charAt(label - 1) == ' ';
    return view.text(view.start() + 1, blank ? label - 1 : label);
  }

  /** The raw label; null without one. */
  public @Nullable String label() {
    return view.value() == 0 ? null : view.text(view.value(), view.end() - 1);
  }
}
