package linkrec.acceptance.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import linkrec.acceptance.comparison.BackendAnswers;
import linkrec.acceptance.scene.Folders;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.domain.dataset.Datasets;

/**
 * Kills loads, and the database under them, at random moments, while somebody reads: what is read
 * is one edition from beginning to end, first the older, after the switch the newer. Then loads
 * again, and fails unless all is as it was published and nothing is left over.
 */
public final class LoadKills implements AutoCloseable {

  private static final int LONGEST_LOAD_SECONDS = 120;

  private final MariaDbProcess process;
  private final Map<String, String> variables;
  private final Path work;
  private final Random random;
  private final Datasets inDatabase;
  private final Datasets inFiles;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final long[] took = new long[Victim.values().length];

  /** What is killed. */
  enum Victim {
    /** The program that loads into the database. */
    LOADER,
    /** The database that it loads into. */
    DATABASE,
    /** The program that loads into files. */
    LOADER_INTO_FILES
  }

  private LoadKills(MariaDbProcess process, Path work, long seed) {
    this.process = process;
    this.work = work;
    this.random = new Random(seed);
    this.variables = MariaDb.of(process).newDatabase();
    var database =
        DatabaseBackend.of(Settings.of(variables, List.of())).orElseThrow().datasets(null);
    var files = DataFolder.at(work.resolve("data")).datasets(null);
    open.add(database);
    open.add(files);
    inDatabase = database;
    inFiles = files;
  }

  /**
   * A database and a folder that hold the first of two editions.
   *
   * @param rows of all tables together
   */
  static LoadKills create(int rows, long seed) throws IOException {
    MariaDbProcess process = MariaDbProcess.create();
    process.start();
    Path work = Files.createTempDirectory("load-kills");
    LoadSpeed.publish(work.resolve("published0"), rows, 0);
    LoadSpeed.publish(work.resolve("published1"), rows, 1);
    LoadKills kills = new LoadKills(process, work, seed);
    for (Victim victim : Victim.values()) {
      // The last of two loads tells how long one takes that replaces something.
      kills.load(victim, 0);
      kills.took[victim.ordinal()] = kills.load(victim, 1);
    }
    return kills;
  }

  /** The child that loads an edition. */
  private Process loader(Victim victim, int edition) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "linkrec.bootstrap.server.Main",
            "load-datasets",
            "--wiki",
            LoadSpeed.WIKI.value(),
            "--path",
            work.resolve("published" + edition).toString(),
            "--data",
            work.resolve("data").toString());
    if (victim != Victim.LOADER_INTO_FILES) {
      builder.environment().putAll(variables);
    }
    return builder
        .redirectErrorStream(true)
        .redirectOutput(work.resolve("loader.log").toFile())
        .start();
  }

  /** Loads whole; how many milliseconds it took. */
  private long load(Victim victim, int edition) {
    long start = System.nanoTime();
    try {
      Process loader = loader(victim, edition);
      boolean ended = loader.waitFor(LONGEST_LOAD_SECONDS, TimeUnit.SECONDS);
      loader.destroyForcibly();
      assertThat(ended).as("the load ends").isTrue();
      assertThat(loader.exitValue()).as(Files.readString(work.resolve("loader.log"))).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  /**
   * One kill at a random moment of a load, and the load again.
   *
   * @return what happened, for people
   * @throws AssertionError when something is not as it should be
   */
  String round(Victim victim) throws IOException, InterruptedException {
    Datasets datasets = victim == Victim.LOADER_INTO_FILES ? inFiles : inDatabase;
    int before = served(victim);
    int after = 1 - before;
    long delay = (long) (random.nextDouble() * took[victim.ordinal()]);
    try (EditionReader reader = EditionReader.begin(datasets, before)) {
      Process loader = loader(victim, after);
      boolean ended = loader.waitFor(delay, TimeUnit.MILLISECONDS);
      if (victim == Victim.DATABASE) {
        reader.mayFail(true);
        process.kill();
        boolean told = loader.waitFor(LONGEST_LOAD_SECONDS, TimeUnit.SECONDS);
        loader.destroyForcibly();
        assertThat(told).as("a load ends that has lost its database").isTrue();
        process.start();
        served(victim);
        reader.mayFail(false);
      } else {
        loader.destroyForcibly();
      }
      loader.waitFor();
      int served = served(victim);
      int remains = remains(victim).size();
      took[victim.ordinal()] = load(victim, after);
      reader.requireGood();
      assertThat(served(victim)).isEqualTo(after);
      awaitEdition(datasets, after);
      assertThat(remains(victim)).isEmpty();
      requireSame(victim, after);
      return String.format(
          Locale.ROOT,
          "%-17s after %5d ms%s: the %s edition was served (%d answers), %d left over then",
          victim.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          delay,
          ended ? " (it had ended)" : "",
          served == before ? "older" : "newer",
          reader.answers(),
          remains);
    }
  }

  /** Files are looked at every five seconds by those who read them already. */
  private static void awaitEdition(Datasets datasets, int edition) throws InterruptedException {
    long end = System.nanoTime() + EditionFolders.LOOK_EVERY.multipliedBy(4).toNanos();
    while (EditionReader.editionIn(datasets) != edition && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(EditionReader.editionIn(datasets)).isEqualTo(edition);
  }

  /** What one who begins to read now finds. */
  private int served(Victim victim) {
    if (victim != Victim.LOADER_INTO_FILES) {
      return EditionReader.editionIn(inDatabase);
    }
    try (EditionFolders folders = DataFolder.at(work.resolve("data")).datasets(null)) {
      return EditionReader.editionIn(folders);
    }
  }

  /** Tables and folders that belong to a load under way. */
  private List<String> remains(Victim victim) throws IOException {
    if (victim == Victim.LOADER_INTO_FILES) {
      try (Stream<Path> editions =
          Files.list(work.resolve("data").resolve(LoadSpeed.WIKI.value()).resolve("editions"))) {
        return editions
            .map(path -> path.getFileName().toString())
            .filter(name -> name.endsWith(".tmp"))
            .toList();
      }
    }
    return MariaDb.of(process)
        .query(
            variables.get("DB_DATABASE"),
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND (table_name LIKE '%\\_new' OR table_name LIKE '%\\_old')"
                + " UNION SELECT 'second model' FROM lr_model HAVING COUNT(*) > 1");
  }

  private void requireSame(Victim victim, int edition) throws IOException {
    Path export = Files.createTempDirectory(work, "export");
    Map<String, String> from = victim == Victim.LOADER_INTO_FILES ? Map.of() : variables;
    BackendAnswers.run(
        from,
        work,
        "export-tables",
        "--wiki",
        LoadSpeed.WIKI,
        "--path",
        export,
        "--data",
        work.resolve("data"));
    Path published = work.resolve("published" + edition).resolve(LoadSpeed.WIKI.value());
    try (Stream<Path> files = Files.list(published)) {
      for (Path file : files.toList()) {
        assertThat(export.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
    Folders.delete(export);
  }

  @Override
  public void close() {
    for (AutoCloseable one : open) {
      try {
        one.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    process.close();
    Folders.delete(work);
  }

  /**
   * Kills.
   *
   * @param arguments how often each victim is killed
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int times = Integer.parseInt(arguments[0]);
    int failed = 0;
    try (LoadKills kills = create(100_000, System.nanoTime())) {
      for (Victim victim : Victim.values()) {
        for (int i = 1; i <= times; i++) {
          String told;
          try {
            told = kills.round(victim);
          } catch (AssertionError | RuntimeException e) {
            failed++;
            told = victim + " FAILED: " + e;
          }
          System.out.printf(Locale.ROOT, "%2d: %s%n", i, told);
        }
      }
    }
    System.out.printf(Locale.ROOT, "%d of %d failed%n", failed, times * Victim.values().length);
    System.exit(failed == 0 ? 0 : 1);
  }
}
