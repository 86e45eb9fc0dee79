package linkrec.acceptance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.acceptance.database.MariaDb;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.adapter.persistence.mysql.MySqlDatasets;
import linkrec.adapter.web.json.LinkJson;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.SuggestLinks;
import linkrec.application.SuggestLinksOutcome;
import linkrec.application.SuggestLinksRequest;
import linkrec.bootstrap.server.ProgramInProcess;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.SuggestionLimits;
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

  private static List<LinkRecommendationsJson> answers(
      Datasets datasets, String wiki, List<RecordedPage> pages) {
    SuggestLinks suggestLinks = new SuggestLinks(datasets, request -> java.util.Optional.empty());
    List<LinkRecommendationsJson> answers = new ArrayList<>();
    for (RecordedPage page : pages) {
      SuggestLinksOutcome outcome =
          suggestLinks.suggest(
              new SuggestLinksRequest(
                  WikiId.parse(wiki),
                  page.title(),
                  new LanguageCode(page.language()),
                  new Article(page.title(), 1L, 2L, page.wikitext()),
                  null,
                  new SuggestionLimits(0, -1),
                  page.excluded()));
      answers.add(LinkRecommendationsJson.from((SuggestLinksOutcome.Suggested) outcome));
    }
    return answers;
  }

  private static List<LinkRecommendationsJson> answersOfFolder(
      Path data, String wiki, List<RecordedPage> pages) {
    try (EditionFolders folders = DataFolder.at(data).datasets(null)) {
      return answers(folders, wiki, pages);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"friendswiki", "ltgwiki"})
  void bothBackendsGiveTheSameAnswers(String wiki) throws IOException {
    Path recordings = Recordings.folder();
    List<RecordedPage> pages =
        RecordedPage.read(recordings.resolve("answers").resolve(wiki + ".v1.jsonl.gz"));
    Path dumps = publishedDumps(recordings, wiki);
    Map<String, String> variables = MariaDb.shared().newDatabase();

    Path fromDumps = load(Map.of(), dumps, "from-dumps");
    Path fromFiles = load(Map.of(), publishedFiles(recordings, wiki), "from-files");
    load(variables, dumps, "unused");

    List<LinkRecommendationsJson> inFiles = answersOfFolder(fromDumps, wiki, pages);
    List<LinkRecommendationsJson> inDatabase;
    try (MySqlDatasets database =
        DatabaseBackend.of(Settings.of(variables, List.of())).orElseThrow().datasets(null)) {
      inDatabase = answers(database, wiki, pages);
    }
    long links = inFiles.stream().mapToLong(LinkRecommendationsJson::linksCount).sum();
    System.out.printf("%s: %d pages, %d links from each backend%n", wiki, pages.size(), links);
    assertThat(links).isGreaterThan(50);
    assertThat(inDatabase).isEqualTo(inFiles);
    assertThat(links(answersOfFolder(fromFiles, wiki, pages))).isEqualTo(links(inFiles));
    assertThat(Files.exists(temporary.resolve("unused"))).isFalse();
  }

  private static List<List<LinkJson>> links(List<LinkRecommendationsJson> answers) {
    return answers.stream().map(LinkRecommendationsJson::links).toList();
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
