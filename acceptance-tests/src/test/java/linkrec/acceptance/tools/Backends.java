package linkrec.acceptance.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.acceptance.comparison.BackendAnswers;
import linkrec.acceptance.database.MariaDb;
import linkrec.acceptance.scene.Folders;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.Generation;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/**
 * Takes a trained wiki through every command: published, loaded into files and into MariaDB, copied
 * into another database, exported from all of them, loaded and exported again. Fails unless all
 * exports are the same, bit for bit, and all give the same links for the articles of a dump, by
 * both generations.
 */
public final class Backends {

  private static final int LEAST_LENGTH = 1_000;

  private final Path data;
  private final WikiId wiki;
  private final Path work;
  private final Map<String, Path> folders = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> databases = new LinkedHashMap<>();
  private final Map<String, Path> exports = new LinkedHashMap<>();
  private boolean good = true;

  private Backends(Path data, WikiId wiki, Path work) {
    this.data = data;
    this.wiki = wiki;
    this.work = work;
  }

  /**
   * Compares.
   *
   * @param arguments the data folder, the wiki, a dump, and how many of its articles are asked
   *     about
   */
  public static void main(String[] arguments) throws IOException {
    Path work = Files.createTempDirectory("backends");
    Backends backends = new Backends(Path.of(arguments[0]), WikiId.parse(arguments[1]), work);
    try {
      backends.move();
      backends.compareExports();
      backends.verify();
      List<Article> pages = new ArrayList<>();
      for (DumpArticles.DumpArticle one : DumpArticles.read(Path.of(arguments[2]), LEAST_LENGTH)) {
        if (pages.size() < Integer.parseInt(arguments[3])) {
          pages.add(
              new Article(
                  new PageTitle(one.title()), one.pageId(), one.revisionId(), one.wikitext()));
        }
      }
      backends.compareAnswers(Generation.FIRST, pages);
      backends.compareAnswers(Generation.SECOND, pages);
    } finally {
      Folders.delete(work);
    }
    System.exit(backends.good ? 0 : 1);
  }

  private void run(Map<String, String> variables, Object... arguments) {
    BackendAnswers.run(variables, work, arguments);
  }

  private void move() {
    Path published = work.resolve("published");
    run(Map.of(), "publish", "--wiki", wiki, "--to", published, "--force", "--data", data);
    folders.put("trained", data);
    folders.put("loaded", load(published, "loaded"));
    databases.put("loaded into MariaDB", loadDatabase(published));
    Map<String, String> copied = MariaDb.shared().newDatabase();
    run(copied, "copy-to-mysql", "--wiki", wiki, "--data", data);
    databases.put("copied to MariaDB", copied);
    folders.forEach((name, folder) -> export(name, Map.of(), folder));
    databases.forEach((name, database) -> export(name, database, data));
    // Once more around, from what MariaDB exported.
    Path exported = exports.get("copied to MariaDB");
    folders.put("loaded from an export", load(exported, "again"));
    databases.put("loaded from an export into MariaDB", loadDatabase(exported));
    export("loaded from an export", Map.of(), folders.get("loaded from an export"));
    export(
        "loaded from an export into MariaDB",
        databases.get("loaded from an export into MariaDB"),
        data);
  }

  private Path load(Path published, String name) {
    Path folder = work.resolve(name);
    run(Map.of(), "load-datasets", "--wiki", wiki, "--path", published, "--data", folder);
    return folder;
  }

  private Map<String, String> loadDatabase(Path published) {
    Map<String, String> database = MariaDb.shared().newDatabase();
    run(database, "load-datasets", "--wiki", wiki, "--path", published);
    return database;
  }

  private void export(String name, Map<String, String> variables, Path folder) {
    Path target = work.resolve("export of " + name);
    run(variables, "export-tables", "--wiki", wiki, "--path", target, "--data", folder);
    exports.put(name, target);
  }

  private void verify() {
    folders.forEach((name, folder) -> run(Map.of(), "verify", "--wiki", wiki, "--data", folder));
    databases.forEach((name, database) -> run(database, "verify", "--wiki", wiki));
    System.out.println("verify finds nothing in " + (folders.size() + databases.size()));
  }

  private void compareExports() throws IOException {
    Path expected = exports.values().iterator().next();
    List<Path> names;
    try (Stream<Path> files = Files.list(expected)) {
      names = files.map(Path::getFileName).sorted().toList();
    }
    for (Map.Entry<String, Path> one : exports.entrySet()) {
      try (Stream<Path> files = Files.list(one.getValue())) {
        boolean same = files.map(Path::getFileName).sorted().toList().equals(names);
        for (Path name : names) {
          same = same && Files.mismatch(expected.resolve(name), one.getValue().resolve(name)) < 0;
        }
        report("export of " + one.getKey(), names.size() + " files", same);
      }
    }
  }

  private void compareAnswers(Generation generation, List<Article> pages) {
    BackendAnswers answers = new BackendAnswers(wiki, generation, pages);
    Map<String, List<LinkRecommendationsJson>> all = new LinkedHashMap<>();
    folders.forEach((name, folder) -> all.put(name, answers.ofFolder(folder)));
    databases.forEach((name, database) -> all.put(name, answers.ofDatabase(database)));
    List<LinkRecommendationsJson> expected = all.get("trained");
    all.forEach(
        (name, found) ->
            report(
                "generation " + (generation == Generation.FIRST ? 1 : 2) + ", " + name,
                found.size() + " pages, " + BackendAnswers.count(found) + " links",
                BackendAnswers.links(found).equals(BackendAnswers.links(expected))));
  }

  private void report(String name, String what, boolean same) {
    good &= same;
    System.out.printf(Locale.ROOT, "%-50s %s: %s%n", name, what, same ? "same" : "DIFFERENT");
  }
}
