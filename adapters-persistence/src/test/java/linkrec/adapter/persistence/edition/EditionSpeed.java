package linkrec.adapter.persistence.edition;

import static linkrec.testkit.EditionBuilder.anEdition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.testkit.EditionBuilder;

/**
 * Measures how long an edition of 45,000 pages takes to write and to open, and how many vectors a
 * second are found with 1, 2, 4 and 8 threads that ask for 500 at a time. The edition is left in
 * the folder given, as samplewiki.
 */
public final class EditionSpeed {

  private static final int PAGES = 45_000;

  private EditionSpeed() {}

  /**
   * @param arguments the data folder
   */
  public static void main(String[] arguments) {
    Path data = Path.of(arguments[0]);
    EditionBuilder builder = anEdition();
    Random random = new Random(1);
    for (int i = 0; i < PAGES; i++) {
      float[] vector = new float[50];
      for (int d = 0; d < vector.length; d++) {
        vector[d] = random.nextFloat() - 0.5f;
      }
      builder.vector("Page number " + i, vector).page("Page number " + i, i * 7L + 1);
      builder.redirect("Old page number " + i, "Page number " + i);
      builder.anchor("phrase number " + i, "Page number " + i, 1 + i % 300);
      builder.anchor("phrase number " + i, "Page number " + (i + 1), 1);
    }
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      new EditionFolderWriter(data).write(builder.build());
      System.out.printf("write 4 datasets of %d rows: %d ms%n", PAGES, millisSince(start));
    }
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      try (EditionFolders folders =
              new EditionFolders(data, new XgboostJsonReader(), null, () -> 0);
          Edition edition = folders.current(WikiId.parse("samplewiki")).orElseThrow()) {
        System.out.printf("open: %d ms%n", millisSince(start));
        for (int threads : List.of(1, 2, 4, 8)) {
          System.out.printf("%d threads: %d vectors a second%n", threads, rate(edition, threads));
        }
      }
    }
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long rate(Edition edition, int threads) {
    int calls = 200;
    List<Thread> workers = new ArrayList<>();
    long start = System.nanoTime();
    for (int t = 0; t < threads; t++) {
      Random random = new Random(t);
      workers.add(
          new Thread(
              () -> {
                for (int call = 0; call < calls; call++) {
                  List<PageTitle> titles =
                      IntStream.range(0, 500)
                          .mapToObj(i -> new PageTitle("Page number " + random.nextInt(PAGES)))
                          .toList();
                  if (edition.data().vectors().lookUp(titles).isEmpty()) {
                    throw new IllegalStateException("nothing found");
                  }
                }
              }));
    }
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return threads * calls * 500L * 1_000_000_000L / (System.nanoTime() - start);
  }
}
