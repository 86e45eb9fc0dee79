package linkrec.application;

import java.util.function.BiConsumer;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/** Hands on one value a title, the last, of entries in the order of their titles. */
final class LastOfTitle<V> {

  private final BiConsumer<PageTitle, V> sink;
  private @Nullable PageTitle title;
  private @Nullable V value;

  LastOfTitle(BiConsumer<PageTitle, V> sink) {
    this.sink = sink;
  }

  void add(PageTitle next, V nextValue) {
    if (!next.equals(title)) {
      end();
    }
    title = next;
    value = nextValue;
  }

  /** To be called at the end. */
  void end() {
    if (title != null && value != null) {
      sink.accept(title, value);
    }
    title = null;
  }
}
