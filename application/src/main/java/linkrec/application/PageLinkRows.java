package linkrec.application;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of {@link TrainingTable#PAGE_LINKS} of articles in the order of their titles; of an
 * article that comes twice, one set.
 */
final class PageLinkRows {

  private final Consumer<List<String>> sink;
  private final TreeSet<PageTitle> linked = new TreeSet<>();
  private @Nullable PageTitle page;
  private int count;

  PageLinkRows(Consumer<List<String>> sink) {
    this.sink = sink;
  }

  /**
   * Adds an article.
   *
   * @param resolved the articles that its links lead to
   */
  void add(PageLinks links, Map<PageTitle, PageTitle> resolved) {
    if (!links.page().equals(page)) {
      end();
      page = links.page();
    }
    for (PageTitle target : links.targets()) {
      PageTitle article = resolved.get(target);
      if (article != null && !article.equals(page)) {
        linked.add(article);
      }
    }
  }

  /** Hands on the last article's rows; to be called at the end. */
  void end() {
    PageTitle from = page;
    if (from != null) {
      linked.forEach(to -> sink.accept(List.of(from.value(), to.value())));
      count += linked.size();
    }
    linked.clear();
  }

  /** How many rows there were. */
  int count() {
    return count;
  }
}
