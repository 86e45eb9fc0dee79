package linkrec.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {

  @TempDir static Path home;
  @TempDir Path files;

  private static final String TEXT = "An 🌴 island with a palm tree on it.";

  @BeforeAll
  static void writeDatasets() {
    SampleFolder.writeInto(home.resolve("data"));
  }

  @Test
  void answersForATextOnStandardInput() {
    ProgramRun program = new ProgramRun(home).reading(TEXT);

    int code =
        program.run(
            "query", "--wiki-domain", "sample", "--page-title", "new_page", "--wikitext-file", "-");

    assertThat(code).as(program.messages()).isZero();
    assertThat(program.output())
        .startsWith("{\n    \"links\": [\n        {\n            \"context_after\": \" on it.\",")
        .contains("\"wikitext_offset\": 19")
        .contains("\"page_title\": \"New page\"");
  }

  @Test
  void explainsAndLeavesOutWhatIsNotWanted() {
    ProgramRun explained = new ProgramRun(home).reading(TEXT);
    ProgramRun without = new ProgramRun(home).reading(TEXT);
    String query = "query --wiki samplewiki --page-title X --wikitext-file - ";

    int explainedCode = explained.run((query + "--explain --order score --density").split(" "));
    int withoutCode = without.run((query + "--format TEXT --exclude-targets arecaceae").split(" "));

    assertThat(explainedCode).as(explained.messages()).isZero();
    assertThat(explained.output())
        .contains("\"explanation\": {", "\"reasons\": [", "\"density\": {");
    assertThat(withoutCode).as(without.messages()).isZero();
    assertThat(json(without).path("links_count").intValue()).isZero();
    assertThat(without.output()).doesNotContain("explanation");
  }

  @Test
  void answersForAFileAndAnArticleThatWasKept() throws IOException {
    Path file = Files.writeString(files.resolve("page.txt"), TEXT);
    ProgramRun fromFile = new ProgramRun(home);
    ProgramRun kept = new ProgramRun(home);

    int fileCode =
        fromFile.run(
            "query", "-id", "samplewiki", "--page-title", "X", "--wikitext-file", file.toString());
    int keptCode =
        kept.run(
            "query",
            "--wiki",
            "samplewiki",
            "--page-title",
            "palm_Island",
            "--offline",
            "--language-code",
            "en");

    assertThat(fileCode).isZero();
    assertThat(keptCode).as(kept.messages()).isZero();
    assertThat(json(kept).path("page_title").stringValue()).isEqualTo("Palm Island");
    assertThat(json(kept).path("revid").intValue()).isEqualTo(20);
    assertThat(
            new ProgramRun(home)
                .run(
                    "query",
                    "--wiki",
                    "samplewiki",
                    "--page-title",
                    "Palm Island",
                    "--revision",
                    "19",
                    "--offline"))
        .isEqualTo(1);
  }

  @Test
  void leavesOutSectionsAndKeepsToItsLimits() {
    ProgramRun program = new ProgramRun(home).reading("x\n== Notes ==\n" + TEXT);

    program.run(
        "query",
        "--wiki",
        "samplewiki",
        "--page-title",
        "X",
        "--wikitext-file",
        "-",
        "--sections-to-exclude",
        "Trivia",
        "--sections-to-exclude",
        "notes");

    assertThat(json(program).path("links_count").intValue()).isZero();
  }

  @Test
  void saysInJsonThatAWikiOrPageIsUnknown() {
    ProgramRun wiki = new ProgramRun(home).reading(TEXT);
    ProgramRun page = new ProgramRun(home);

    int wikiCode = wiki.run("query", "--wiki", "foowiki", "--page-title", "X", "--offline");
    int pageCode = page.run("query", "--wiki", "samplewiki", "--page-title", "X", "--offline");

    assertThat(wikiCode).isEqualTo(1);
    assertThat(json(wiki).path("valid_project_domain_pairs").path(0).stringValue())
        .isEqualTo("wikipedia/sample");
    assertThat(wiki.messages()).hasLineCount(1).contains("wikipedia/foo");
    assertThat(pageCode).isEqualTo(1);
    assertThat(json(page).path("message").stringValue()).isEqualTo("Page not found: X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query --wiki samplewiki",
        "query --page-title X",
        "query --wiki sample --page-title X",
        "query --wiki samplewiki --page-title X --threshold 2",
        "query --wiki samplewiki --page-title X --threshold x",
        "query --wiki samplewiki --page-title X --max-recommendations 0",
        "query --wiki samplewiki --page-title X --revision -1",
        "query --wiki samplewiki --page-title X --language a/b",
        "query --wiki samplewiki --page-title X --generation 3",
        "query --wiki samplewiki --page-title X --order length",
        "query --wiki samplewiki --page-title X --exclude-types 577",
        "query --wiki samplewiki --page-title X --exclude-targets #",
        "query --wiki ../samplewiki --page-title X",
        "query --unknown",
        "serve --port 65536",
        "serve --generation 0",
        "inspect --generation 3",
        "evaluate --wiki samplewiki --generation 2",
        "nonsense",
        "incoming --wiki samplewiki",
        "verify --wiki ../x",
        "publish --to x --force",
        "publish --wiki samplewiki",
        "unpublish --from x",
        "unpublish --from x --wiki *",
        "unpublish --from x --wiki ../samplewiki",
        "unpublish --from x --wiki samplewiki/",
        "export-tables --wiki samplewiki --datasets nonsense",
        "load-datasets",
        "load-datasets --wiki ../x --path x",
        "load-datasets --path x --output-format xml",
        "load-datasets --path x --datasets anchors nonsense",
        "create-tables",
        "create-tables --wiki x;drop_table --dry-run",
        "copy-to-mysql --wiki samplewiki",
        "copy-sqlite-to-mysql --wiki ../../x"
      })
  void refusesWrongUsageInOneLine(String arguments) {
    ProgramRun program = new ProgramRun(home);

    assertThat(program.run(arguments.split(" "))).isEqualTo(2);
    assertThat(program.messages()).startsWith("linkrec: ").hasLineCount(1);
    assertThat(program.output()).isEmpty();
  }

  @Test
  void saysWhichFileIsMissing() {
    ProgramRun program = new ProgramRun(home);

    int code =
        program.run(
            "query", "--wiki", "samplewiki", "--page-title", "X", "--wikitext-file", "no/such");

    assertThat(code).isEqualTo(1);
    assertThat(program.messages()).isEqualTo("linkrec: file not found: no/such\n");
  }

  @Test
  void saysWhichDatasetIsMissing() throws IOException {
    SampleFolder.writeInto(files);
    Files.delete(
        files.resolve("samplewiki/current").toRealPath().resolve("samplewiki.anchors.sqlite"));
    ProgramRun query = new ProgramRun(home).reading(TEXT);
    ProgramRun doctor = new ProgramRun(home).with(Map.of("LINKREC_DATA", files.toString()));

    int queryCode =
        query.run(
            "query",
            "--wiki",
            "samplewiki",
            "--page-title",
            "X",
            "--wikitext-file",
            "-",
            "--data",
            files.toString());

    assertThat(queryCode).isEqualTo(1);
    assertThat(query.messages()).hasLineCount(1).contains("samplewiki.anchors.sqlite");
    assertThat(doctor.run("doctor")).isEqualTo(1);
    assertThat(doctor.output()).containsPattern("missing +samplewiki: .*samplewiki.anchors.sqlite");
  }

  @Test
  void showsTheStateOfTheMachineAndItsWikis() {
    ProgramRun doctor = new ProgramRun(home);

    doctor.run("doctor");

    assertThat(doctor.output())
        .containsPattern("ok +Java ")
        .containsPattern("libgomp1")
        .containsPattern("ok +samplewiki: .*model of 6 features; articles kept");
  }

  @Test
  void showsWhatIsReadInAWikitext() {
    ProgramRun program = new ProgramRun(home).reading("🌴 A [[b#c|d]] ee.");

    assertThat(program.run("inspect", "--language", "en")).isZero();

    JsonNode json = json(program);
    assertThat(json.path("sections").toString())
        .isEqualTo("[{\"heading\":null,\"level\":0,\"start\":0,\"end\":17}]");
    assertThat(json.path("text_nodes").toString()).isEqualTo("[[0,0,4],[0,13,17]]");
    assertThat(json.path("links").toString()).isEqualTo("[[4,13,\"b\",\"d\",\"c\"]]");
    assertThat(json.path("words").path(0).toString()).startsWith("[[0,1],[1,2],[2,3]");
    assertThat(json.path("mentions").toString()).contains("[14,16,\"ee\"]");
  }

  @Test
  void showsOnlyKnownMentionsOfManyTexts() throws IOException {
    Path file = files.resolve("texts.ndjson.gz");
    try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write(
          ("{\"wikitext\": \"A palm tree [[x]]\", \"page_title\": \"T\", \"wiki\": \"w\"}\n"
                  + "{\"text\": \"palm tree [[x]] \\ud800\", \"language\": \"fr\"}\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    ProgramRun program = new ProgramRun(home);

    assertThat(program.run("inspect", "--wiki", "samplewiki", "--from-ndjson", file.toString()))
        .isZero();

    String[] lines = program.output().split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0])
        .startsWith("{\"wiki\":\"w\",\"page_title\":\"T\",\"sections\":")
        .endsWith("\"mentions\":[[2,11,\"palm tree\"]]}");
    assertThat(lines[1]).contains("\\ud800").contains("\"text_nodes\":[[0,0,17]],\"links\":[]");
  }

  @Test
  void namesTheLineThatCannotBeInspected() throws IOException {
    Path file = Files.writeString(files.resolve("texts.ndjson"), "{\"text\": \"a\"}\n{\"a\": 1}\n");
    ProgramRun program = new ProgramRun(home);

    assertThat(program.run("inspect", "--from-ndjson", file.toString())).isEqualTo(1);
    assertThat(program.messages()).hasLineCount(1).contains("line 2");
  }

  @Test
  void saysThatAPortIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ProgramRun program = new ProgramRun(home);
      String port = Integer.toString(taken.getLocalPort());

      assertThat(program.run("serve", "--host", "127.0.0.1", "--port", port)).isEqualTo(1);
      assertThat(program.messages()).hasLineCount(1).contains("127.0.0.1:" + port);
    }
  }

  @Test
  void servesWhatQueryAnswersUntilItIsInterrupted() throws Exception {
    ProgramRun server = new ProgramRun(home).with(Map.of("FLASK_DEBUG", "1"));
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () ->
                code.complete(
                    server.run("serve", "--port", "0", "--host", "127.0.0.1", "--offline")));
    thread.start();
    Matcher ready = awaitReady(server);
    ProgramRun query = new ProgramRun(home);
    query.run("query", "--wiki", "samplewiki", "--page-title", "Palm Island", "--offline");

    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            ready.group(2) + "v1/linkrecommendations/wikipedia/sample/Palm_Island"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    thread.interrupt();

    assertThat(ready.group(1)).isEqualTo("1 wiki");
    assertThat(server.messages()).contains("not used here: FLASK_DEBUG");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JsonMapper.shared().readTree(answer.body())).isEqualTo(json(query));
    assertThat(json(query).path("links_count").intValue()).isEqualTo(1);
    assertThat(code.get(30, TimeUnit.SECONDS)).isEqualTo(130);
  }

  private static Matcher awaitReady(ProgramRun server) throws InterruptedException {
    Pattern line = Pattern.compile("Serving (.*) on (http://127.0.0.1:\\d+/)\n");
    for (int i = 0; i < 600; i++) {
      Matcher matcher = line.matcher(server.messages());
      if (matcher.find()) {
        return matcher;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not ready in a minute: " + server.messages());
  }

  private static JsonNode json(ProgramRun program) {
    return JsonMapper.shared().readTree(program.output());
  }
}
