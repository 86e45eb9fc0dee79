package linkrec.application;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.ObjIntConsumer;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.Folds;
import org.jspecify.annotations.Nullable;

/**
 * The links between pages; pages are numbered in the order in which the table has them. Titles stay
 * with the index of the articles, links lie in room that may be outside the heap.
 */
final class LinkGraph {

  private final IndexedTable<PageTitle, Long> articles;

  /** By the place of the title among the articles; -1 for one that no link has. */
  private final int[] numbers;

  /** Pages that are no known article: they link, and nobody links them. */
  private final SortedMap<PageTitle, Integer> others = new TreeMap<>();

  private final IntBuffer from;
  private final IntBuffer to;
  private byte[] folds = new byte[1024];
  private int pages;
  private int size;
  private @Nullable PageTitle last;
  private int lastNumber;

  private LinkGraph(Training training) {
    this.articles = training.pageIds();
    this.numbers = new int[articles.size()];
    Arrays.fill(numbers, -1);
    int links = linkCount(training);
    this.from = training.ports().files().room().ints(links);
    this.to = training.ports().files().room().ints(links);
  }

  /** How many links between articles there are. */
  static int linkCount(Training training) {
    return Integer.parseInt(training.measured(AnchorsStep.LINKS));
  }

  static LinkGraph read(Training training) {
    return read(training, (page, linked) -> true);
  }

  /**
   * Only some of the links.
   *
   * @param wanted asked for the page that links and the page that is linked
   */
  static LinkGraph read(Training training, BiPredicate<PageTitle, PageTitle> wanted) {
    LinkGraph graph = new LinkGraph(training);
    training
        .ports()
        .files()
        .read(
            TrainingTable.PAGE_LINKS,
            row -> {
              PageTitle page = new PageTitle(row.get(0));
              PageTitle linked = new PageTitle(row.get(1));
              if (wanted.test(page, linked)) {
                graph.add(page, linked);
              }
            });
    graph.from.limit(graph.size);
    graph.to.limit(graph.size);
    return graph;
  }

  private void add(PageTitle page, PageTitle linked) {
    // The links of a page follow each other.
    if (!page.equals(last)) {
      last = page;
      lastNumber = number(page);
    }
    from.put(size, lastNumber);
    to.put(size++, number(linked));
  }

  private int number(PageTitle title) {
    int place = articles.place(title);
    if (place < 0) {
      return others.computeIfAbsent(title, this::next);
    }
    if (numbers[place] < 0) {
      numbers[place] = next(title);
    }
    return numbers[place];
  }

  private int next(PageTitle title) {
    if (pages == folds.length) {
      folds = Arrays.copyOf(folds, 2 * pages);
    }
    folds[pages] = (byte) Folds.of(title);
    return pages++;
  }

  /** How many pages link or are linked. */
  int pages() {
    return pages;
  }

  /** The fold of a page. */
  int fold(int page) {
    return folds[page];
  }

  /** A page's number; -1 for a page that no link has. */
  int numberOf(PageTitle title) {
    int place = articles.place(title);
    return place < 0 ? others.getOrDefault(title, -1) : numbers[place];
  }

  /** Hands over all pages with their numbers, in the order of their titles. */
  void forEachTitle(ObjIntConsumer<PageTitle> sink) {
    int[] place = {0};
    Pending pending = new Pending(others.entrySet().iterator(), sink);
    articles.forEach(
        (title, id) -> {
          pending.upTo(title);
          int number = numbers[place[0]++];
          if (number >= 0) {
            sink.accept(title, number);
          }
        });
    pending.upTo(null);
  }

  /** Pages that are to be handed over between others. */
  private static final class Pending {
    private final Iterator<Map.Entry<PageTitle, Integer>> left;
    private final ObjIntConsumer<PageTitle> sink;
    private Map.@Nullable Entry<PageTitle, Integer> next;

    Pending(Iterator<Map.Entry<PageTitle, Integer>> left, ObjIntConsumer<PageTitle> sink) {
      this.left = left;
      this.sink = sink;
      this.next = left.hasNext() ? left.next() : null;
    }

    /** Hands over those before a title; all for null. */
    void upTo(@Nullable PageTitle title) {
      Map.Entry<PageTitle, Integer> first = next;
      while (first != null && (title == null || first.getKey().compareTo(title) < 0)) {
        sink.accept(first.getKey(), first.getValue());
        first = left.hasNext() ? left.next() : null;
      }
      next = first;
    }
  }

  /** How many links there are. */
  int size() {
    return size;
  }

  /** The numbers of the pages that link, link by link; up to the limit. */
  IntBuffer from() {
    return from.duplicate();
  }

  /** The numbers of the pages that are linked, link by link; up to the limit. */
  IntBuffer to() {
    return to.duplicate();
  }
}
