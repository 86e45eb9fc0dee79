package linkrec.domain.wikitext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter of a template's own text, in triple braces. */
public final class Argument implements Node {
  private final NodeView view;

  Argument(NodeView view) {
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
    return view.text(view.start() + 3, pipe < 0 ? view.end() - 3 : pipe);
  }

  /** What stands after the first pipe; null without a pipe. */
  public @Nullable String defaultValue() {
    int pipe = view.separator();
    return pipe < 0 ? null : view.text(pipe + 1, view.end() - 3);
  }
}
