package linkrec.acceptance.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.acceptance.database.MariaDb;
import linkrec.acceptance.scene.Folders;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.Generation;
import linkrec.domain.page.Article;
import linkrec.domain.page.WikiId;

/**
 * Datasets that the original built, laid out as they are published, loaded into files and into
 * MariaDB by the program's own commands, and asked about the recorded pages: prints the links that
 * come from each, and fails where an answer differs.
 */
public final class PublishedRecordings {

  private final Path recordings;
  private final Path work;
  private boolean good = true;

  private PublishedRecordings(Path recordings, Path work) {
    this.recordings = recordings;
    this.work = work;
  }

  /**
   * Compares all wikis with recorded answers.
   *
   * @param arguments the folder of the recordings
   */
  public static void main(String[] arguments) throws IOException {
    Path work = Files.createTempDirectory("published");
    PublishedRecordings comparison = new PublishedRecordings(Path.of(arguments[0]), work);
    try (Stream<Path> answers = Files.list(comparison.recordings.resolve("answers"))) {
      answers
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[a-z]+wiki\\.v[12]\\.jsonl\\.gz"))
          .map(name -> name.replace(".jsonl.gz", ""))
          .sorted()
          .forEach(comparison::compare);
    } finally {
      Folders.delete(work);
    }
    System.exit(comparison.good ? 0 : 1);
  }

  /** One wiki with the model of one version. */
  private void compare(String name) {
    String wiki = name.substring(0, name.indexOf('.'));
    String version = name.substring(name.indexOf('.') + 1);
    try {
      List<Article> pages = RecordedPage.articles(recordings, name);
      BackendAnswers answers = new BackendAnswers(WikiId.parse(wiki), Generation.NEWEST, pages);
      Path published = lay(wiki, version, false, name + ".files");
      Path inFiles = load(Map.of(), published, name + ".data");
      Map<String, String> copied = MariaDb.shared().newDatabase();
      BackendAnswers.run(copied, work, "copy-to-mysql", "--wiki", wiki, "--data", inFiles);
      report(name + ", files", answers.ofFolder(inFiles), answers.ofDatabase(copied));
      if (Files.isDirectory(recordings.resolve("datasets-sql").resolve(wiki))) {
        Path dumps = lay(wiki, version, true, name + ".dumps");
        Path fromDumps = load(Map.of(), dumps, name + ".data-of-dumps");
        Map<String, String> loaded = MariaDb.shared().newDatabase();
        load(loaded, dumps, "unused");
        report(name + ", dumps", answers.ofFolder(fromDumps), answers.ofDatabase(loaded));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(
      String name, List<LinkRecommendationsJson> files, List<LinkRecommendationsJson> database) {
    boolean same = files.equals(database);
    good &= same;
    System.out.printf(
        Locale.ROOT,
        "%-24s %d pages, links from files %d, from MariaDB %d: %s%n",
        name,
        files.size(),
        BackendAnswers.count(files),
        BackendAnswers.count(database),
        same ? "same" : "DIFFERENT");
  }

  private Path load(Map<String, String> variables, Path published, String name) {
    Path data = work.resolve(name);
    BackendAnswers.run(variables, work, "load-datasets", "--path", published, "--data", data);
    return data;
  }

  /** A published folder: SQLite files or dumps, the model of that version, and the list. */
  private Path lay(String wiki, String version, boolean dumps, String name) throws IOException {
    Path published = work.resolve(name);
    Path own = Files.createDirectories(published.resolve(wiki));
    // The dictionary that counted by the second version's words lies in a folder of its own.
    Path others = recordings.resolve("datasets").resolve(wiki + "-" + version);
    Path datasets = recordings.resolve("datasets").resolve(wiki);
    if (dumps) {
      copy(recordings.resolve("datasets-sql").resolve(wiki), "lr_.*", own);
    } else {
      copy(datasets, ".*\\.sqlite\\.(gz|checksum)", own);
    }
    String model = version.equals("v1") ? ".linkmodel.json" : "." + version + ".linkmodel.json";
    Path modelFile = (Files.isDirectory(others) ? others : datasets).resolve(wiki + model);
    Files.copy(modelFile, own.resolve(wiki + ".linkmodel.json"));
    sum(own.resolve(wiki + ".linkmodel.json"), ".linkmodel.json", ".linkmodel.json.checksum");
    if (Files.isDirectory(others) && !dumps) {
      copy(others, ".*\\.sqlite\\.gz", own);
      sum(own.resolve(wiki + ".anchors.sqlite.gz"), ".gz", ".checksum");
    }
    Files.writeString(published.resolve("wikis.txt"), wiki + "\n");
    return published;
  }

  private static void sum(Path file, String ending, String checksumEnding) throws IOException {
    String name = file.getFileName().toString();
    Files.writeString(
        file.resolveSibling(name.replace(ending, checksumEnding)),
        Sha256.line(Sha256.of(file), name));
  }

  private static void copy(Path from, String pattern, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().matches(pattern)) {
          Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
