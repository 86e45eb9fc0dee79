package linkrec.bootstrap.server;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Edition;
import linkrec.domain.feature.MentionFeatures;
import linkrec.domain.page.WikiId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Says what is there, what is missing and how to get it. Fails when something is missing that
 * serving or training needs, or when a wiki's datasets cannot be opened.
 */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Says what is there, what is missing, and how to get it.",
    footer = "Example: ./linkrec doctor")
final class DoctorCommand implements Callable<Integer> {

  /** The language whose subword model comes with the program. */
  private static final String BUNDLED = "ja";

  private static final int NEEDED_JAVA = 17;
  private static final long MEGABYTE = 1024 * 1024;
  private static final long MEMORY_TO_TRAIN = 3 * 1024;
  private static final long DISK_TO_TRAIN = 2 * 1024;

  private final Surroundings surroundings;
  private final BooleanSupplier hasGomp;
  private boolean healthy = true;

  @Mixin private DataOptions data = new DataOptions();

  DoctorCommand(Surroundings surroundings) {
    this(surroundings, SharedLibraries::haveGomp);
  }

  /**
   * @param hasGomp whether the machine has libgomp1
   */
  DoctorCommand(Surroundings surroundings, BooleanSupplier hasGomp) {
    this.surroundings = surroundings;
    this.hasGomp = hasGomp;
  }

  @Override
  public Integer call() {
    healthy = true;
    checkMachine();
    Path folder = data.folder(surroundings);
    checkFolder(folder);
    String database =
        DatabaseBackend.of(surroundings.settings())
            .map(DatabaseBackend::toString)
            .orElse("sqlite, files in the data folder");
    try (ServerWiring wiring =
        ServerWiring.offline(folder, data.language(), surroundings.settings())) {
      List<WikiId> wikis = wiring.datasets().wikis();
      say("ok", "database: " + database);
      wikis.forEach(wiki -> checkWiki(wiring, folder, wiki));
      if (wikis.isEmpty()) {
        note("wikis: none yet; ./linkrec demo trains the sample wiki, ./linkrec train any other");
      }
    } catch (DatasetUnavailableException e) {
      check(false, "database", String.valueOf(e.getMessage()));
    }
    return healthy ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private void checkMachine() {
    int version = Runtime.version().feature();
    check(
        version >= NEEDED_JAVA,
        "Java " + Runtime.version() + " (" + System.getProperty("java.home") + ")",
        "17 or newer is needed: apt-get install openjdk-17-jdk-headless");
    check(hasGomp.getAsBoolean(), "libgomp1", "training needs it: apt-get install libgomp1");
    long memory = machineMemory();
    warn(
        memory >= MEMORY_TO_TRAIN,
        "memory: " + memory + " MB",
        "training takes up to " + MEMORY_TO_TRAIN + " MB");
  }

  private void checkFolder(Path folder) {
    Path existing = folder.toAbsolutePath();
    while (existing.getParent() != null && !Files.isDirectory(existing)) {
      existing = existing.getParent();
    }
    long free = existing.toFile().getUsableSpace() / MEGABYTE;
    warn(
        free >= DISK_TO_TRAIN,
        "disk: " + free + " MB free for " + folder,
        "training takes up to " + DISK_TO_TRAIN + " MB for a wiki of 100 MB");
    if (Files.isDirectory(folder)) {
      check(Files.isReadable(folder), "data folder: " + folder, "it cannot be read");
      return;
    }
    note("data folder: " + folder + " is not there yet; training makes it, --data names another");
  }

  private void checkWiki(ServerWiring wiring, Path folder, WikiId wiki) {
    try (Edition edition = wiring.datasets().current(wiki).orElseThrow()) {
      boolean articles = Files.exists(folder.resolve(wiki + "/current/articles.sqlite"));
      say(
          "ok",
          wiki
              + ": "
              + String.join(", ", edition.checksums().keySet().stream().sorted().toList())
              + "; language "
              + edition.language()
              + "; model of "
              + edition.data().model().featureCount()
              + " features; "
              + (articles ? "articles kept for --offline" : "no articles kept for --offline")
              + (cutByPieces(folder, wiki) ? "; words cut by " + piecesOf(wiki) : ""));
      adviseOnWords(edition, folder);
    } catch (DatasetUnavailableException | CorruptDatasetException e) {
      check(
          false,
          wiki.value(),
          e.getMessage()
              + "; train the wiki again: ./linkrec train --wiki "
              + wiki
              + " --dump FILE");
    }
  }

  private static String piecesOf(WikiId wiki) {
    return wiki + ".pieces.model";
  }

  private static boolean cutByPieces(Path folder, WikiId wiki) {
    Path own = folder.resolve(wiki.value());
    Path served = Files.exists(own.resolve("current")) ? own.resolve("current") : own;
    return Files.exists(served.resolve(piecesOf(wiki)));
  }

  /** Datasets without a manifest are the original's, whose words are pieces of subword models. */
  private void adviseOnWords(Edition edition, Path folder) {
    Path own = folder.resolve(edition.wiki().value());
    boolean originals =
        edition.data().model().featureCount() == MentionFeatures.COLUMNS_V2
            && !Files.exists(own.resolve("current"))
            && !edition.language().value().equals(BUNDLED)
            && !edition.tokenizer(edition.language()).putsSpaces();
    if (originals && !cutByPieces(folder, edition.wiki())) {
      note(
          edition.wiki()
              + ": words are found with dictionaries; to cut them as these datasets were counted,"
              + " put a subword model into "
              + own.resolve(piecesOf(edition.wiki()))
              + " (of the Python package mwtokenizer 0.2.0: mwtokenizer/assets/spcmodels/nws_bpe_"
              + edition.language()
              + ".model)");
    }
  }

  private static long machineMemory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize() / MEGABYTE
        : Runtime.getRuntime().maxMemory() / MEGABYTE;
  }

  private void check(boolean good, String what, String otherwise) {
    healthy &= good;
    say(good ? "ok" : "missing", good ? what : what + ": " + otherwise);
  }

  private void warn(boolean good, String what, String otherwise) {
    say(good ? "ok" : "note", good ? what : what + ": " + otherwise);
  }

  private void note(String text) {
    say("note", text);
  }

  private void say(String verdict, String text) {
    surroundings.output().printf("%-8s %s%n", verdict, text.replaceAll("\\s*\\R\\s*", "; "));
  }
}
