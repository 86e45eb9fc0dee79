package linkrec.domain.wikitext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link in double square brackets: to a page, a file, a category or another wiki. */
public final class WikiLink implements Node {
  private final NodeView view;

  WikiLink(NodeView view) {
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

  /** The raw target, fragment and white space included. */
  public String title() {
    int pipe = view.separator();
    return view.text(view.start() + 2, pipe < 0 ? view.end() - 2 : pipe);
  }

  /** What stands after the first pipe; null without a pipe. */
  public @Nullable String text() {
    int pipe = view.separator();
    return pipe < 0 ? null : view.text(pipe + 1, view.end() - 2);
  }
}
