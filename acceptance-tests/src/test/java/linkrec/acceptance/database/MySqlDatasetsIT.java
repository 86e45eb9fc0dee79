package linkrec.acceptance.database;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.edition.EditionSource;
import linkrec.adapter.persistence.mysql.MySqlDatasets;
import linkrec.adapter.persistence.mysql.MySqlStore;
import linkrec.application.DatasetProgress;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.dataset.ServedEdition;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.testkit.AnchorDictionaryContract;
import linkrec.testkit.DatasetsContract;
import linkrec.testkit.EditionBuilder;
import linkrec.testkit.PageIdsContract;
import linkrec.testkit.PageVectorsContract;
import linkrec.testkit.RedirectsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MySqlDatasetsIT {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");

  @TempDir private Path folder;

  private Map<String, String> variables;
  private MySqlDatasets datasets;
  private MySqlStore store;
  private Edition edition;

  @BeforeEach
  void connect() {
    variables = MariaDb.shared().newDatabase();
    DatabaseBackend backend = backend(variables);
    datasets = backend.datasets(new LanguageCode("fr"));
    store = backend.store();
  }

  private static DatabaseBackend backend(Map<String, String> variables) {
    return DatabaseBackend.of(Settings.of(variables, List.of())).orElseThrow();
  }

  @AfterEach
  void disconnect() {
    if (edition != null) {
      edition.close();
    }
    datasets.close();
    store.close();
  }

  /** Writes an edition into a folder, and copies it from there. */
  private EditionWriter writer() {
    EditionWriter inFolder = DataFolder.at(folder).editionWriter();
    return new EditionWriter() {
      @Override
      public int write(EditionContents contents, Admission admission) {
        int number = inFolder.write(contents, admission);
        WikiId wiki = contents.manifest().wiki();
        store.replace(
            wiki, EditionSource.of(folder, wiki).datasets(), Set.of(), DatasetProgress.SILENT);
        return number;
      }

      @Override
      public Optional<ServedEdition> served(WikiId wiki) {
        return inFolder.served(wiki);
      }
    };
  }

  private Edition editionOf(EditionBuilder builder) {
    writer().write(builder.build());
    edition = datasets.current(SAMPLE).orElseThrow();
    return edition;
  }

  @Nested
  class AsDatasets extends DatasetsContract {

    @Override
    protected Datasets datasets() {
      return datasets;
    }

    @Override
    protected EditionWriter writer() {
      return MySqlDatasetsIT.this.writer();
    }

    @Override
    protected void letTimePass() {
      // Every answer looks.
    }

    /** Tables have one name each: who replaces them waits for the answers under way. */
    @Override
    @Test
    protected void answersUnderWayKeepTheirEdition() throws Exception {
      writer().write(anEdition().page("River", 1).build());
      CompletableFuture<Integer> replaced;
      try (Edition early = datasets.current(SAMPLE).orElseThrow()) {
        replaced =
            CompletableFuture.supplyAsync(
                () -> writer().write(anEdition().page("River", 2).build()));
        Thread.sleep(1500);

        assertThat(replaced).isNotDone();
        assertThat(pageIdOfRiver(early)).isEqualTo(1);
      }
      replaced.get(60, TimeUnit.SECONDS);
      try (Edition late = datasets.current(SAMPLE).orElseThrow()) {
        assertThat(pageIdOfRiver(late)).isEqualTo(2);
      }
    }

    @Override
    @Test
    protected void mayBeGivenBackTwice() {
      writer().write(anEdition().page("River", 1).build());
      Edition twice = datasets.current(SAMPLE).orElseThrow();
      try (Edition other = datasets.current(SAMPLE).orElseThrow()) {
        twice.close();
        twice.close();

        assertThat(pageIdOfRiver(other)).isEqualTo(1);
      }
    }
  }

  private static Long pageIdOfRiver(Edition edition) {
    PageTitle river = new PageTitle("River");
    return edition.data().pageIds().lookUp(List.of(river)).get(river);
  }

  @Nested
  class OfAnchors extends AnchorDictionaryContract {
    @Override
    protected AnchorDictionary dictionaryOf(Map<AnchorText, Candidates> entries) {
      EditionBuilder builder = anEdition();
      entries.forEach(
          (text, candidates) ->
              candidates
                  .all()
                  .forEach(one -> builder.anchor(text.value(), one.title().value(), one.count())));
      return editionOf(builder).data().anchors();
    }
  }

  @Nested
  class OfRedirects extends RedirectsContract {
    @Override
    protected Redirects of(Map<PageTitle, PageTitle> entries) {
      EditionBuilder builder = anEdition();
      entries.forEach((from, to) -> builder.redirect(from.value(), to.value()));
      return editionOf(builder).data().redirects();
    }
  }

  @Nested
  class OfPageIds extends PageIdsContract {
    @Override
    protected PageIds of(Map<PageTitle, Long> entries) {
      EditionBuilder builder = anEdition();
      entries.forEach((title, id) -> builder.page(title.value(), id));
      return editionOf(builder).data().pageIds();
    }
  }

  @Nested
  class OfPageVectors extends PageVectorsContract {
    @Override
    protected PageVectors of(Map<PageTitle, float[]> entries) {
      EditionBuilder builder = anEdition();
      entries.forEach((title, vector) -> builder.vector(title.value(), vector));
      return editionOf(builder).data().vectors();
    }
  }

  @Test
  void tellsThatTablesWereReplacedBehindItsBack() {
    writer().write(anEdition().page("River", 1).build());
    String database = variables.get("DB_DATABASE");
    try (Edition early = datasets.current(SAMPLE).orElseThrow()) {
      // As the original loads: in the tables themselves, in one transaction.
      MariaDb.shared()
          .execute(
              database,
              "UPDATE lr_checksum SET value = 'other' WHERE lookup = 'samplewiki_pageids'",
              "DELETE FROM lr_samplewiki_pageids");

      assertThat(pageIdOfRiver(early)).isEqualTo(1);
      assertThat(early.isWhole()).isFalse();
    }
  }

  @Test
  void servesWhatHasNoChecksumsAndNoFilters() {
    writer().write(anEdition().anchor("river", "River", 3).page("River", 1).build());
    MariaDb.shared()
        .execute(
            variables.get("DB_DATABASE"),
            "DELETE FROM lr_checksum",
            "DROP TABLE lr_samplewiki_filters");

    try (Edition served = datasets.current(SAMPLE).orElseThrow()) {
      assertThat(pageIdOfRiver(served)).isEqualTo(1);
      assertThat(served.checksums().keySet()).containsExactly("model");
      assertThat(served.isWhole()).isTrue();
    }
  }

  @Test
  void letsReadersReadWhoMayNotWrite() {
    writer().write(anEdition().page("River", 1).build());
    String database = variables.get("DB_DATABASE");
    MariaDb.shared()
        .execute(
            "",
            "CREATE USER IF NOT EXISTS reader IDENTIFIED BY 'secret-of-reader'",
            "GRANT SELECT ON " + database + ".* TO reader");
    Map<String, String> asReader = new LinkedHashMap<>(variables);
    asReader.put("DB_USER", "reader");
    asReader.put("DB_PASSWORD", "secret-of-reader");
    DatabaseBackend reader = backend(asReader);

    try (MySqlDatasets read = reader.datasets(null);
        Edition served = read.current(SAMPLE).orElseThrow();
        MySqlStore refused = reader.store()) {
      assertThat(pageIdOfRiver(served)).isEqualTo(1);
      assertThatExceptionOfType(DatasetUnavailableException.class)
          .isThrownBy(
              () ->
                  refused.replace(
                      SAMPLE,
                      EditionSource.of(folder, SAMPLE).datasets(),
                      Set.of(),
                      DatasetProgress.SILENT))
          .withMessageContaining("denied")
          .withMessageContaining("as reader")
          .withMessageNotContaining("secret-of-reader");
    }
  }

  @Test
  void healsAfterTheDatabaseWasLost() {
    MariaDbProcess.require();
    try (MariaDbProcess process = MariaDbProcess.create()) {
      process.start();
      DatabaseBackend backend = backend(MariaDb.of(process).newDatabase());
      DataFolder.at(folder).editionWriter().write(anEdition().page("River", 1).build());
      try (MySqlDatasets lost = backend.datasets(null);
          MySqlStore filling = backend.store()) {
        filling.replace(
            SAMPLE, EditionSource.of(folder, SAMPLE).datasets(), Set.of(), DatasetProgress.SILENT);
        assertThat(present(lost.current(SAMPLE))).isTrue();
        process.kill();

        assertThatExceptionOfType(DatasetUnavailableException.class)
            .isThrownBy(() -> lost.current(SAMPLE))
            .withMessageContaining("127.0.0.1");
        assertThatExceptionOfType(DatasetUnavailableException.class).isThrownBy(lost::wikis);
        process.start();

        assertThat(present(lost.current(SAMPLE))).isTrue();
        assertThat(lost.wikis()).containsExactly(SAMPLE);
      }
    }
  }

  private static boolean present(Optional<Edition> found) {
    found.ifPresent(Edition::close);
    return found.isPresent();
  }

  @Test
  void refusesASecondLoadOfTheSameWiki() {
    writer().write(anEdition().page("River", 1).build());
    try (MySqlStore other = backend(variables).store()) {
      assertThatExceptionOfType(DatasetUnavailableException.class)
          .isThrownBy(
              () ->
                  store.replace(
                      SAMPLE,
                      EditionSource.of(folder, SAMPLE).datasets(),
                      Set.of(),
                      (wiki, dataset, what, count) ->
                          other.replace(
                              SAMPLE,
                              EditionSource.of(folder, SAMPLE).datasets(),
                              Set.of(),
                              DatasetProgress.SILENT)))
          .withMessageContaining("another load of samplewiki");
    }
    try (Edition served = datasets.current(SAMPLE).orElseThrow()) {
      assertThat(pageIdOfRiver(served)).isEqualTo(1);
    }
  }
}
