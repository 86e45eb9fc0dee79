package linkrec.acceptance.database;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import linkrec.acceptance.comparison.BackendAnswers;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.adapter.persistence.mysql.MySqlDatasets;
import linkrec.bootstrap.server.ProgramInProcess;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Publications with something wrong in them, from a folder and over HTTP, into files and into
 * MariaDB: each is refused by name, and what was served stays.
 */
class HostilePublicationIT {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final String PAGE_IDS = "lr_samplewiki_pageids.sql.gz";
  private static final String ROW = "INSERT INTO `lr_samplewiki_pageids` VALUES (1,'a','K.');\n";

  @TempDir private Path home;

  private Path published;
  private Path own;
  private Path inFiles;
  private Map<String, String> inDatabase;
  private HttpServer server;
  private final Map<String, Integer> troubles = new HashMap<>();

  /** Publishes and loads an edition, then publishes another. */
  @BeforeEach
  void publish() throws IOException {
    published = home.resolve("published");
    own = published.resolve("samplewiki");
    inFiles = home.resolve("in-files");
    inDatabase = MariaDb.shared().newDatabase();
    publish(1);
    for (Map<String, String> backend : List.of(Map.<String, String>of(), inDatabase)) {
      assertThat(load(backend, List.of()).code()).isZero();
    }
    publish(2);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void publish(int pageId) {
    Path data = home.resolve("data");
    DataFolder.at(data)
        .editionWriter()
        .write(
            anEdition()
                .page("River", pageId)
                .anchor("river", "River", 3)
                .redirect("Stream", "River")
                .vector("River", 1, 2)
                .build());
    BackendAnswers.run(
        Map.of(), home, "publish", "--wiki", SAMPLE, "--to", published, "--force", "--data", data);
  }

  private ProgramInProcess.Ended load(Map<String, String> backend, List<String> more) {
    List<String> arguments =
        new ArrayList<>(List.of("load-datasets", "--data", inFiles.toString(), "--path"));
    arguments.addAll(more.isEmpty() ? List.of(published.toString()) : more);
    return ProgramInProcess.run(backend, home, "", arguments.toArray(String[]::new));
  }

  private ProgramInProcess.Ended download(Map<String, String> backend) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    Map<String, String> variables = new HashMap<>(backend);
    variables.put("ANALYTICS_BASE_URL", address);
    variables.put("ANALYTICS_BASE_URL_LEGACY", address);
    return load(variables, List.of(home.resolve("landing").toString(), "--download"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path file = published.resolve(path);
    int status = troubles.getOrDefault(path, Files.isRegularFile(file) ? 200 : 404);
    byte[] body = status == 200 ? Files.readAllBytes(file) : new byte[] {'?'};
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream output = exchange.getResponseBody()) {
      output.write(body);
    }
  }

  private void requireOldEdition() {
    try (EditionFolders folders = DataFolder.at(inFiles).datasets(null)) {
      assertThat(pageIdOfRiver(folders)).isEqualTo(1);
    }
    try (MySqlDatasets database =
        DatabaseBackend.of(Settings.of(inDatabase, List.of())).orElseThrow().datasets(null)) {
      assertThat(pageIdOfRiver(database)).isEqualTo(1);
    }
    assertThat(MariaDb.shared().query(inDatabase.get("DB_DATABASE"), "SHOW TABLES"))
        .noneMatch(name -> name.endsWith("_new") || name.endsWith("_old"))
        .contains("lr_model");
    assertThat(inFiles.resolve("samplewiki/editions/.2.tmp")).doesNotExist();
    assertThat(inFiles.resolve("samplewiki/editions/2")).doesNotExist();
  }

  private static Long pageIdOfRiver(Datasets datasets) {
    PageTitle river = new PageTitle("River");
    try (Edition edition = datasets.current(SAMPLE).orElseThrow()) {
      return edition.data().pageIds().lookUp(List.of(river)).get(river);
    }
  }

  /** What is wrong, and what must be told. */
  enum Trouble {
    WRONG_CHECKSUM("has the checksum"),
    MISSING_FILE("file not found"),
    MISSING_CHECKSUM("not published: samplewiki/"),
    NO_CHECKSUM("64 hexadecimal digits"),
    CUT("is cut: it ends in the middle"),
    NO_GZIP("is no whole gzip file"),
    DROPPED_TABLE("got 'DROP TABLE lr_model;'"),
    OTHER_TABLE("'INSERT INTO `lr_samplewiki_pageids` ' expected"),
    SECOND_STATEMENT("expected, got '' and"),
    UPDATE_IN_COMMENT("a comment or a SET expected"),
    NO_MODEL("linkmodel.json");

    private final String message;

    Trouble(String message) {
      this.message = message;
    }
  }

  private void apply(Trouble trouble) throws IOException {
    // As newer datasets are published: dumps only.
    Files.delete(own.resolve("samplewiki.pageids.sqlite.gz"));
    Files.delete(own.resolve("samplewiki.pageids.sqlite.checksum"));
    byte[] dump = Files.readAllBytes(own.resolve(PAGE_IDS));
    switch (trouble) {
      case WRONG_CHECKSUM -> Files.write(own.resolve(PAGE_IDS), packed(ROW));
      case MISSING_FILE -> Files.delete(own.resolve(PAGE_IDS));
      case MISSING_CHECKSUM -> Files.delete(own.resolve(PAGE_IDS + ".checksum"));
      case NO_CHECKSUM -> Files.writeString(own.resolve(PAGE_IDS + ".checksum"), "<html>");
      case CUT -> replace(PAGE_IDS, Arrays.copyOf(dump, dump.length - 20));
      case NO_GZIP -> replace(PAGE_IDS, ROW.getBytes(StandardCharsets.UTF_8));
      case DROPPED_TABLE -> replace(PAGE_IDS, packed(ROW + "DROP TABLE lr_model;\n"));
      case OTHER_TABLE ->
          replace(PAGE_IDS, packed(ROW + "INSERT INTO `lr_model` VALUES (9,'a','b');\n"));
      case SECOND_STATEMENT -> replace(PAGE_IDS, packed(ROW.strip() + " DROP TABLE lr_model;\n"));
      case UPDATE_IN_COMMENT ->
          replace(PAGE_IDS, packed(ROW + "/*!50003 UPDATE lr_model SET id = 9 */;\n"));
      case NO_MODEL -> replace("samplewiki.linkmodel.json", "{}".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** With the checksum that it has. */
  private void replace(String name, byte[] contents) throws IOException {
    Files.write(own.resolve(name), contents);
    Files.writeString(own.resolve(name + ".checksum"), Sha256.line(Sha256.of(contents), name));
  }

  private static byte[] packed(String dump) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (GZIPOutputStream output = new GZIPOutputStream(octets)) {
      output.write(dump.getBytes(StandardCharsets.UTF_8));
    }
    return octets.toByteArray();
  }

  private void requireRefused(ProgramInProcess.Ended ended, String message) {
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.messages()).contains(message);
    requireOldEdition();
  }

  @ParameterizedTest
  @EnumSource
  void refusesByNameAndChangesNothing(Trouble trouble) throws IOException {
    apply(trouble);

    for (Map<String, String> backend : List.of(Map.<String, String>of(), inDatabase)) {
      ProgramInProcess.Ended ended = load(backend, List.of());
      requireRefused(ended, trouble.message);
      assertThat(ended.messages()).contains("linkrec: samplewiki stays as it is: ");
      if (trouble != Trouble.NO_MODEL) {
        assertThat(ended.messages()).contains(PAGE_IDS);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "samplewiki/lr_samplewiki_pageids.sql.gz, 404, status 404",
    "samplewiki/lr_samplewiki_pageids.sql.gz, 500, 'status 500, 5 times'",
    "wikis.txt, 404, is not there (404)"
  })
  void refusesWhatTheServerDoesNotGive(String path, int status, String message) {
    troubles.put(path, status);

    ProgramInProcess.Ended ended = download(inDatabase);

    requireRefused(ended, message);
    assertThat(ended.messages()).contains(path);
  }

  @ParameterizedTest
  @CsvSource({"../x", "x; drop table", "*", "'samplewiki '", "samplewiki/../y"})
  void refusesAListThatNamesNoWiki(String id) throws IOException {
    Files.writeString(published.resolve("wikis.txt"), "samplewiki\n" + id + "\n");

    requireRefused(load(inDatabase, List.of()), "line 2");
    requireRefused(load(Map.of(), List.of()), "line 2");
    requireRefused(download(inDatabase), "line 2");
  }
}
