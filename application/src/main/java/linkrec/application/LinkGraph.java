package linkrec.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.ObjIntConsumer;
import linkrec.domain.page.PageTitle;

/** The links between articles; pages are numbered in the order in which the table has them. */
final class LinkGraph {

  private final List<PageTitle> titles = new ArrayList<>();
  private final SortedMap<PageTitle, Integer> numbers = new TreeMap<>();
  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private int size;

  private LinkGraph() {}

  static LinkGraph read(TrainingFiles files) {
    return read(files, (page, linked) -> true);
  }

  /**
   * Only some of the links.
   *
   * @param wanted asked for the page that links and the page that is linked
   */
  static LinkGraph read(TrainingFiles files, BiPredicate<PageTitle, PageTitle> wanted) {
    LinkGraph graph = new LinkGraph();
    files.read(
        TrainingTable.PAGE_LINKS,
        row -> {
          PageTitle page = new PageTitle(row.get(0));
          PageTitle linked = new PageTitle(row.get(1));
          if (wanted.test(page, linked)) {
            graph.add(page, linked);
          }
        });
    return graph;
  }

  private void add(PageTitle page, PageTitle linked) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
    }
    from[size] = number(page);
    to[size++] = number(linked);
  }

  private int number(PageTitle title) {
    return numbers.computeIfAbsent(
        title,
        key -> {
          titles.add(key);
          return titles.size() - 1;
        });
  }

  List<PageTitle> titles() {
    return titles;
  }

  /** A page's number; -1 for a page that no link has. */
  int numberOf(PageTitle title) {
    return numbers.getOrDefault(title, -1);
  }

  /** Hands over all pages with their numbers, in the order of their titles. */
  void forEachTitle(ObjIntConsumer<PageTitle> sink) {
    numbers.forEach(sink::accept);
  }

  /** How many links there are. */
  int size() {
    return size;
  }

  int from(int link) {
    return from[link];
  }

  int to(int link) {
    return to[link];
  }

  int[] fromAll() {
    return Arrays.copyOf(from, size);
  }

  int[] toAll() {
    return Arrays.copyOf(to, size);
  }
}
