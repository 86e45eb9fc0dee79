package linkrec.bootstrap.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linkrec.adapter.spark.SparkEngine;
import linkrec.application.DumpReader;
import linkrec.application.PageTypes;
import linkrec.application.WorkDone;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * Spark, started when something is to be read: what is up to date costs no start. What does not fit
 * into memory waits in a folder of its own beside the data, {@code .spark/<process>}; what killed
 * programs left there is removed.
 */
final class LazyEngine implements AutoCloseable {

  private static final String LOCK = "lock";

  /** Of the heap, less 300 MB: articles beyond it go to the disk, since steps need the rest. */
  private static final String SHARE_OF_ARTICLES = "0.2";

  private final Path folder;
  private final int threads;
  private @Nullable SparkEngine engine;
  private @Nullable FileChannel lock;

  private LazyEngine(Path folder, int threads) {
    this.folder = folder;
    this.threads = threads;
  }

  /** An engine for trainings into that data folder. */
  static LazyEngine of(Path dataFolder, int threads) {
    LazyEngine engine = new LazyEngine(dataFolder.toAbsolutePath().resolve(".spark"), threads);
    engine.tidy();
    return engine;
  }

  /** Also where nothing is to be read, what was left is removed. */
  private void tidy() {
    try {
      if (Files.isDirectory(folder)) {
        removeLeft();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be tidied", e);
    }
  }

  private SparkEngine engine() {
    SparkEngine started = engine;
    if (started == null) {
      started = SparkEngine.start("linkrec", defaults());
      engine = started;
    }
    return started;
  }

  /** Executors on other machines have their own places for what does not fit into memory. */
  private Map<String, String> defaults() {
    String here = "local[" + threads + "]";
    String master = System.getProperty("spark.master", here);
    return master.startsWith("local[") || master.equals("local")
        ? Map.of(
            "spark.master", here,
            "spark.local.dir", scratch().toString(),
            "spark.memory.fraction", SHARE_OF_ARTICLES)
        : Map.of();
  }

  private Path scratch() {
    try {
      Files.createDirectories(folder);
      removeLeft();
      Path own = Files.createDirectories(folder.resolve(ProcessHandle.current().pid() + ""));
      FileChannel channel =
          FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      lock = channel;
      return own;
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Folders whose program runs no more hold no lock. */
  private void removeLeft() throws IOException {
    List<Path> all;
    try (Stream<Path> entries = Files.list(folder)) {
      all = entries.toList();
    }
    for (Path left : all) {
      Path file = left.resolve(LOCK);
      if (!Files.exists(file)) {
        continue;
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        FileLock free = channel.tryLock();
        if (free != null) {
          delete(left);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }

  void runNothing() {
    engine().runNothing();
  }

  DumpReader dumpReader() {
    return (request, progress) -> engine().dumpReader().open(request, progress);
  }

  PageTypes pageTypes() {
    return new PageTypes() {
      @Override
      public SortedMap<PageTitle, SortedSet<String>> instanceOf(
          WikiId wiki, Path wikidataDump, Consumer<WorkDone> progress) {
        return engine().pageTypes().instanceOf(wiki, wikidataDump, progress);
      }

      @Override
      public SortedSet<Long> disambiguationPages(Path pagePropertiesDump) {
        return engine().pageTypes().disambiguationPages(pagePropertiesDump);
      }
    };
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
    try {
      if (lock != null) {
        lock.close();
        delete(folder.resolve(ProcessHandle.current().pid() + ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be removed: " + e.getMessage(), e);
    }
  }
}
