package linkrec.acceptance.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/**
 * Reads again and again, on a thread of its own, what {@link LoadSpeed#publish} made: everything
 * must be of one edition, and the newer one is not followed by the older.
 */
final class EditionReader implements AutoCloseable {

  private static final int[] ROWS = {1, 2, 500, 4_000};
  private static final int ATTEMPTS = 3;
  private static final long PAUSE_MILLIS = 5;

  private final Datasets datasets;
  private final int older;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final Thread thread;
  private volatile boolean mayFail;
  private volatile boolean ended;

  private EditionReader(Datasets datasets, int older) {
    this.datasets = datasets;
    this.older = older;
    this.thread = new Thread(this::read, "reader");
  }

  /** Begins to read; the edition of that number is served now. */
  static EditionReader begin(Datasets datasets, int older) {
    EditionReader reader = new EditionReader(datasets, older);
    reader.thread.start();
    return reader;
  }

  /** The number of the edition that is served, of which everything is. */
  static int editionIn(Datasets datasets) {
    for (int i = 0; i < ATTEMPTS; i++) {
      OptionalInt number = wholeEditionIn(datasets);
      if (number.isPresent()) {
        return number.getAsInt();
      }
    }
    throw new AssertionError("no edition was whole " + ATTEMPTS + " times");
  }

  /** Absent when it was replaced before all was read: an answer is made again then. */
  private static OptionalInt wholeEditionIn(Datasets datasets) {
    try (Edition edition = datasets.current(LoadSpeed.WIKI).orElseThrow()) {
      List<PageTitle> titles =
          IntStream.of(ROWS).mapToObj(row -> new PageTitle(LoadSpeed.title(row))).toList();
      Map<PageTitle, Long> ids = edition.data().pageIds().lookUp(titles);
      int number = (int) (ids.get(titles.get(0)) - ROWS[0]);
      for (int i = 0; i < ROWS.length; i++) {
        assertThat(ids.get(titles.get(i))).isEqualTo(ROWS[i] + number);
      }
      FeatureMatrix rows = new FeatureMatrix(7, 1);
      rows.addRow(new float[7]);
      // The model's score is 0.4 or 0.5.
      assertThat(edition.data().model().score(rows)[0])
          .isBetween(0.39f + number / 10f, 0.41f + number / 10f);
      return edition.isWhole() ? OptionalInt.of(number) : OptionalInt.empty();
    }
  }

  private void read() {
    int last = older;
    while (!ended && failure.get() == null) {
      try {
        int number = editionIn(datasets);
        if (number == older && last != older) {
          throw new AssertionError("the older edition after the newer one");
        }
        last = number;
        answers.incrementAndGet();
        Thread.sleep(PAUSE_MILLIS);
      } catch (DatasetUnavailableException e) {
        if (!mayFail) {
          failure.compareAndSet(null, e);
        }
      } catch (InterruptedException | RuntimeException | AssertionError e) {
        failure.compareAndSet(null, e);
      }
    }
  }

  /** Whether the database may be away. */
  void mayFail(boolean may) {
    mayFail = may;
  }

  int answers() {
    return answers.get();
  }

  /** Fails when something was read that should not have been. */
  void requireGood() {
    Throwable found = failure.get();
    if (found != null) {
      throw new AssertionError("a reader met " + found, found);
    }
    assertThat(answers.get()).isPositive();
  }

  @Override
  public void close() {
    ended = true;
    try {
      thread.join(60_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
