package linkrec.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Suggests links for every article of a dump. The articles' answers are made where the articles
 * lie, and come back in the order of the dump, to be kept in parts of {@value #PART} articles;
 * where a run was stopped, the next one goes on behind its last whole part, and ends with the same
 * files.
 */
public final class SuggestForAll {

  /** Articles of a part: few seconds of work are lost when a run is killed. */
  static final int PART = 1_000;

  private final DumpReader dumps;
  private final SuggestionFiles files;
  private final Function<Path, String> stamps;

  /**
   * @param stamps what tells a dump's state from outside: another text when it was changed
   */
  public SuggestForAll(DumpReader dumps, SuggestionFiles files, Function<Path, String> stamps) {
    this.dumps = dumps;
    this.files = files;
    this.stamps = stamps;
  }

  /**
   * Makes all answers and leaves the result.
   *
   * @param answers the answer for one article, one element
   * @param answeredWith all that decides an answer but the article, by name
   * @param progress told how far the work has come
   * @throws DamagedDumpException when a dump is cut or broken
   * @throws linkrec.domain.DatasetUnavailableException when the disk refuses
   */
  public SuggestionTotals suggest(
      DumpRequest dump,
      ArticleFunction<List<PageSuggestions>> answers,
      SortedMap<String, String> answeredWith,
      Consumer<WorkDone> progress) {
    int whole = files.begin(madeFrom(dump, answeredWith));
    try (ArticleCorpus corpus = dumps.open(dump, progress)) {
      Parts parts = new Parts(whole);
      corpus.forEachFrom((long) whole * PART, answers, parts::add);
      parts.writeLast();
      return files.finish(parts.count());
    }
  }

  private SortedMap<String, String> madeFrom(
      DumpRequest dump, SortedMap<String, String> answeredWith) {
    SortedMap<String, String> madeFrom = new TreeMap<>(answeredWith);
    madeFrom.put("articles a part", PART + "");
    madeFrom.put("allows truncated dumps", dump.allowTruncated() + "");
    int number = 0;
    for (Path file : dump.files()) {
      madeFrom.put(SuggestionFiles.SOURCE + number++, stamps.apply(file));
    }
    return madeFrom;
  }

  /** Collects answers until a part is full. */
  private final class Parts {

    private final List<PageSuggestions> pages = new ArrayList<>();
    private int count;

    Parts(int whole) {
      this.count = whole;
    }

    void add(PageSuggestions page) {
      pages.add(page);
      if (pages.size() == PART) {
        write();
      }
    }

    void writeLast() {
      if (!pages.isEmpty()) {
        write();
      }
    }

    int count() {
      return count;
    }

    private void write() {
      files.writePart(count, List.copyOf(pages));
      count++;
      pages.clear();
    }
  }
}
