package linkrec.acceptance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.acceptance.database.MariaDb;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.Generation;
import linkrec.bootstrap.server.ProgramInProcess;
import linkrec.domain.page.Article;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Datasets that the original built, laid out as they are published, loaded into both backends by
 * the program's own command: both give the same answers, the checksums included.
 */
class RecordedDatasetsIT {

  private static final List<String> DICTIONARIES =
      List.of("anchors", "pageids", "redirects", "w2vfiltered");

  @TempDir private Path temporary;

  /** A published folder of dumps and a model, as newer datasets are. */
  private Path publishedDumps(Path recordings, String wiki) throws IOException {
    Path published = temporary.resolve("dumps");
    Path own = Files.createDirectories(published.resolve(wiki));
    copyAll(recordings.resolve("datasets-sql").resolve(wiki), "lr_", own);
    copyAll(recordings.resolve("datasets").resolve(wiki), wiki + ".linkmodel.json", own);
    Files.writeString(published.resolve("wikis.txt"), wiki + "\n");
    return published;
  }

  /** A published folder of SQLite files and a model, as older datasets are. */
  private Path publishedFiles(Path recordings, String wiki) throws IOException {
    Path published = temporary.resolve("files");
    Path own = Files.createDirectories(published.resolve(wiki));
    copyAll(recordings.resolve("datasets").resolve(wiki), wiki + ".", own);
    Files.writeString(published.resolve("wikis.txt"), wiki + "\n");
    return published;
  }

  private static void copyAll(Path from, String start, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith(start)) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  private Path load(Map<String, String> variables, Path published, String name) {
    Path data = temporary.resolve(name);
    ProgramInProcess.Ended ended =
        ProgramInProcess.run(
            variables,
            temporary,
            "",
            "load-datasets",
            "--path",
            published.toString(),
            "--data",
            data.toString());
    assertThat(ended.code()).as(ended.messages()).isZero();
    assertThat(ended.output()).contains("loaded anchors, pageids, redirects, w2vfiltered, model");
    return data;
  }

  @ParameterizedTest
  @ValueSource(strings = {"friendswiki", "ltgwiki"})
  void bothBackendsGiveTheSameAnswers(String wiki) throws IOException {
    Path recordings = Recordings.folder();
    List<Article> pages = RecordedPage.articles(recordings, wiki + ".v1");
    BackendAnswers answers = new BackendAnswers(WikiId.parse(wiki), Generation.NEWEST, pages);
    Path dumps = publishedDumps(recordings, wiki);
    Map<String, String> variables = MariaDb.shared().newDatabase();

    Path fromDumps = load(Map.of(), dumps, "from-dumps");
    Path fromFiles = load(Map.of(), publishedFiles(recordings, wiki), "from-files");
    load(variables, dumps, "unused");

    List<LinkRecommendationsJson> inFiles = answers.ofFolder(fromDumps);
    List<LinkRecommendationsJson> inDatabase = answers.ofDatabase(variables);
    long links = BackendAnswers.count(inFiles);
    System.out.printf("%s: %d pages, %d links from each backend%n", wiki, pages.size(), links);
    assertThat(links).isGreaterThan(50);
    assertThat(inDatabase).isEqualTo(inFiles);
    assertThat(BackendAnswers.links(answers.ofFolder(fromFiles)))
        .isEqualTo(BackendAnswers.links(inFiles));
    assertThat(Files.exists(temporary.resolve("unused"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"friendswiki"})
  void asksForNothingThatIsThereAlready(String wiki) throws IOException {
    Path dumps = publishedDumps(Recordings.folder(), wiki);
    Map<String, String> variables = MariaDb.shared().newDatabase();
    load(variables, dumps, "unused");

    ProgramInProcess.Ended again =
        ProgramInProcess.run(
            variables,
            temporary,
            "",
            "load-datasets",
            "--wiki-id",
            wiki,
            "--path",
            dumps.toString(),
            "--output-format",
            "json");

    assertThat(again.code()).isZero();
    assertThat(again.output()).startsWith("{\"wiki\":\"friendswiki\",\"loaded\":[],\"same\":[");
  }
}
