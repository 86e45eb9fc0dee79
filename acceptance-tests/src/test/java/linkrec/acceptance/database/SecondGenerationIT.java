package linkrec.acceptance.database;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.acceptance.comparison.BackendAnswers;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.mysql.MySqlDatasets;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.Generation;
import linkrec.bootstrap.server.ProgramInProcess;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.testkit.EditionBuilder;
import linkrec.testkit.PieceDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second generation from tables of a database, as from files. */
class SecondGenerationIT {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final BackendAnswers ANSWERS =
      new BackendAnswers(
          SAMPLE,
          Generation.SECOND,
          List.of(
              new Article(
                  new PageTitle("Quay"), 7L, 8L, "The river and the old bridge. A river is wet.")));

  @TempDir private Path home;

  private Path data;
  private Path published;
  private Map<String, String> database;

  @BeforeEach
  void makeDatabase() {
    data = home.resolve("data");
    published = home.resolve("published");
    database = MariaDb.shared().newDatabase();
  }

  private static EditionBuilder rivers() {
    return anEdition()
        .in("fr")
        .parameter("threads", "1")
        .page("River", 1)
        .page("Old Bridge", 2)
        .redirect("Bridge", "Old Bridge")
        .anchor("river", "River", 3)
        .vector("River", 1, 2)
        .phrase("river", "River", 9)
        .phrase("old bridge", "Old Bridge", 4);
  }

  private void write(EditionBuilder builder) {
    DataFolder.at(data).editionWriter().write(builder.build());
  }

  private void publish() {
    BackendAnswers.run(
        Map.of(), home, "publish", "--wiki", SAMPLE, "--to", published, "--force", "--data", data);
  }

  private ProgramInProcess.Ended load() {
    return ProgramInProcess.run(
        database, home, "", "load-datasets", "--path", published.toString());
  }

  private void copy() {
    BackendAnswers.run(database, home, "copy-to-mysql", "--wiki", SAMPLE, "--data", data);
  }

  @Test
  void answersFromTablesAsFromFiles() {
    write(rivers());
    publish();
    assertThat(load().code()).isZero();

    List<LinkRecommendationsJson> fromFiles = ANSWERS.ofFolder(data);
    assertThat(BackendAnswers.count(fromFiles)).isEqualTo(2);
    assertThat(BackendAnswers.links(ANSWERS.ofDatabase(database)))
        .isEqualTo(BackendAnswers.links(fromFiles));
    copy();
    assertThat(ANSWERS.ofDatabase(database)).isEqualTo(fromFiles);
  }

  @Test
  void exportsFromTablesWhatWasPublished() throws IOException {
    write(rivers());
    publish();
    load();
    Path export = home.resolve("export");

    BackendAnswers.run(database, home, "export-tables", "--wiki", SAMPLE, "--path", export);

    try (Stream<Path> files = Files.list(export)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(20);
      for (Path file : all) {
        assertThat(file)
            .hasSameBinaryContentAs(published.resolve("samplewiki").resolve(file.getFileName()));
      }
    }
    assertThat(BackendAnswers.run(database, home, "verify", "--wiki", SAMPLE))
        .contains("phrases: entries: 2");
  }

  @Test
  void speaksTheLanguageOfTheManifest() {
    write(rivers());
    copy();

    try (MySqlDatasets read = datasets();
        Edition edition = read.current(SAMPLE).orElseThrow()) {
      assertThat(edition.language()).isEqualTo(new LanguageCode("fr"));
      assertThat(read.wikis()).containsExactly(SAMPLE);
      assertThat(edition.checksums())
          .containsKeys("anchors", "model", "model2", "phrases")
          .doesNotContainKey("manifest");
    }
  }

  private MySqlDatasets datasets() {
    return DatabaseBackend.of(Settings.of(database, List.of())).orElseThrow().datasets(null);
  }

  @Test
  void takesUpANewerModelAndKeepsTheTables() {
    write(rivers());
    copy();
    try (MySqlDatasets read = datasets()) {
      assertThat(rankingOf(read)).isSameAs(rankingOf(read));
      write(rivers().rankingScore("7E-1"));
      copy();

      assertThat(ANSWERS.ofDatabase(database)).isEqualTo(ANSWERS.ofFolder(data));
    }
    assertThat(lookups())
        .containsExactlyInAnyOrder("samplewiki", "samplewiki.2", "samplewiki.manifest");
  }

  private static Object rankingOf(MySqlDatasets read) {
    try (Edition edition = read.current(SAMPLE).orElseThrow()) {
      return edition.ranking().orElseThrow().statistics();
    }
  }

  private List<String> lookups() {
    return MariaDb.shared().query(database.get("DB_DATABASE"), "SELECT lookup FROM lr_model");
  }

  @Test
  void goesWhenTheEditionHasItNoMore() {
    write(rivers());
    copy();
    write(anEdition().page("River", 1).anchor("river", "River", 3));
    copy();

    try (MySqlDatasets read = datasets();
        Edition edition = read.current(SAMPLE).orElseThrow()) {
      assertThat(edition.ranking()).isEmpty();
    }
    assertThat(lookups()).containsExactlyInAnyOrder("samplewiki", "samplewiki.manifest");
    assertThat(MariaDb.shared().query(database.get("DB_DATABASE"), "SHOW TABLES"))
        .doesNotContain("lr_samplewiki_phrases", "lr_samplewiki_phrases_old");
  }

  @Test
  void refusesANewerFormatByNameAndChangesNothing() throws IOException {
    write(rivers());
    publish();
    load();
    List<LinkRecommendationsJson> before = ANSWERS.ofDatabase(database);
    Path table = data.resolve("samplewiki/current/samplewiki.phrases.table").toRealPath();
    byte[] octets = Files.readAllBytes(table);
    octets[11] = 99;
    Files.write(table, octets);
    publish();

    ProgramInProcess.Ended refused = load();

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.messages())
        .contains("lr_samplewiki_phrases.sql.gz")
        .contains("got 99: a newer Linkrec wrote it");
    assertThat(ANSWERS.ofDatabase(database)).isEqualTo(before);
    assertThat(MariaDb.shared().query(database.get("DB_DATABASE"), "SHOW TABLES"))
        .noneMatch(name -> name.endsWith("_new") || name.endsWith("_old"));
  }

  @Test
  void saysWhichTableIsDamaged() {
    write(rivers());
    copy();
    MariaDb.shared()
        .execute(
            database.get("DB_DATABASE"),
            "UPDATE lr_samplewiki_phrases SET value = SUBSTRING(value, 1, 40)");

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> ANSWERS.ofDatabase(database))
        .withMessageContaining("phrases.table");
  }

  @Test
  void cutsWordsByTheSubwordModelThatCameAlong() throws IOException {
    write(anEdition().in("th").page("River", 1).anchor("river", "River", 3));
    Files.write(data.resolve("samplewiki/samplewiki.pieces.model"), pieces());
    publish();
    load();

    try (MySqlDatasets read = datasets();
        Edition edition = read.current(SAMPLE).orElseThrow()) {
      assertThat(edition.checksums()).containsKey("pieces");
    }
    assertThat(BackendAnswers.run(database, home, "verify", "--wiki", SAMPLE))
        .contains("pieces: octets: " + pieces().length);
  }

  private static byte[] pieces() {
    return new PieceDocument().piece("a", -1).piece("b", -2).pairs("nmt_nfkc").bytes();
  }
}
