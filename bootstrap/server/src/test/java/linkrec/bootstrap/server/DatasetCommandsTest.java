package linkrec.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCommandsTest {

  @TempDir private Path home;

  private Path published;
  private ProgramRun program;

  @BeforeEach
  void writeDatasets() {
    SampleFolder.writeInto(home.resolve("data"));
    published = home.resolve("published");
  }

  private int run(String... arguments) {
    program = new ProgramRun(home);
    return program.run(arguments);
  }

  private void writeBacktest(String row) throws IOException {
    Path file = home.resolve("data/samplewiki/testing/samplewiki.backtest.eval.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, ",threshold,N,micro_precision,micro_recall\n0,0.4,9,0.1,\n" + row + "\n");
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void publishesWhatIsGoodEnough() throws IOException {
    writeBacktest("1,0.5,9,0.75,0.2");

    assertThat(run("publish", "--wiki", "samplewiki", "--to", published.toString()))
        .as(() -> program.messages())
        .isZero();
    assertThat(published.resolve("wikis.txt")).hasContent("samplewiki\n");
    assertThat(namesIn(published.resolve("samplewiki")))
        .hasSize(1 + 2 + 2 + 4 * 4)
        .contains(
            "README",
            "samplewiki.linkmodel.json.checksum",
            "samplewiki.anchors.sqlite.gz",
            "samplewiki.anchors.sqlite.checksum",
            "lr_samplewiki_w2vfiltered.sql.gz",
            "lr_samplewiki_w2vfiltered.sql.gz.checksum");
    assertThat(program.output()).contains("published " + published.resolve("samplewiki/README"));
    assertThat(namesIn(published)).doesNotContain(".samplewiki.new", ".samplewiki.old");
  }

  @Test
  void refusesAWikiWhoseBacktestIsPoorOrMissing() throws IOException {
    assertThat(run("publish", "--wiki", "samplewiki", "--to", published.toString())).isEqualTo(1);
    assertThat(program.messages()).hasLineCount(1).contains("got none").contains("--force");
    writeBacktest("1,0.5,9,0.74,0.9");

    assertThat(run("publish", "--wiki", "samplewiki", "--to", published.toString())).isEqualTo(1);
    assertThat(program.messages()).hasLineCount(1).contains("precision 0.74 and recall 0.9");
    assertThat(published).doesNotExist();

    assertThat(run("publish", "--wiki", "samplewiki", "--to", published.toString(), "--force"))
        .isZero();
    assertThat(published.resolve("samplewiki/README")).exists();
  }

  @Test
  void publishesNothingInADryRun() {
    assertThat(
            run(
                "publish-datasets",
                "--wiki",
                "samplewiki",
                "--to",
                published.toString(),
                "--force",
                "--dry-run"))
        .isZero();
    assertThat(program.output()).contains("would publish ");
    assertThat(published).doesNotExist();
  }

  @Test
  void refusesToPublishAFileWithAnotherChecksum() throws IOException {
    publish();
    byte[] before =
        Files.readAllBytes(published.resolve("samplewiki/samplewiki.pageids.sqlite.gz"));
    Files.writeString(
        home.resolve("data/samplewiki/current/samplewiki.pageids.sqlite.gz"), "broken");

    assertThat(run("publish", "--wiki", "samplewiki", "--to", published.toString(), "--force"))
        .isEqualTo(1);
    assertThat(program.messages()).contains("samplewiki.pageids.sqlite.gz has the checksum");
    assertThat(published.resolve("samplewiki/samplewiki.pageids.sqlite.gz"))
        .hasBinaryContent(before);
  }

  private void publish() {
    assertThat(run("publish", "--wiki", "samplewiki", "--to", published.toString(), "--force"))
        .as(() -> program.messages())
        .isZero();
  }

  @Test
  void mendsWhatAKilledPublicationLeft() throws IOException {
    publish();
    Files.move(published.resolve("samplewiki"), published.resolve(".samplewiki.old"));
    Files.createDirectory(published.resolve(".samplewiki.new"));
    Files.writeString(published.resolve(".samplewiki.new/half"), "");

    publish();

    assertThat(namesIn(published)).containsExactly(".lock", "samplewiki", "wikis.txt");
    assertThat(published.resolve("samplewiki/README")).exists();
  }

  @Test
  void keepsTheOtherWikisOnTheList() throws IOException {
    Files.createDirectories(published);
    Files.writeString(published.resolve("wikis.txt"), "gosamplewiki\nawiki\n");
    publish();

    assertThat(published.resolve("wikis.txt")).hasContent("awiki\ngosamplewiki\nsamplewiki\n");
    publish();
    assertThat(published.resolve("wikis.txt")).hasContent("awiki\ngosamplewiki\nsamplewiki\n");

    run("unpublish", "--wiki", "samplewiki", "--from", published.toString());
    assertThat(published.resolve("wikis.txt")).hasContent("awiki\ngosamplewiki\n");
  }

  @Test
  void unpublishesOnlyWhatItKnows() throws IOException {
    publish();
    Path other = Files.writeString(published.resolve("samplewiki/notes.txt"), "mine");

    assertThat(
            run("unpublish", "--wiki", "samplewiki", "--from", published.toString(), "--dry-run"))
        .isZero();
    assertThat(program.output()).contains("would delete ").hasLineCount(21);
    assertThat(published.resolve("samplewiki/README")).exists();

    assertThat(run("unpublish-datasets", "-id", "samplewiki", "--from", published.toString()))
        .isZero();
    assertThat(program.messages()).contains("left as it is: " + other);
    assertThat(namesIn(published.resolve("samplewiki"))).containsExactly("notes.txt");
    assertThat(published.resolve("wikis.txt")).isEmptyFile();
  }

  @Test
  void refusesToUnpublishWhatIsNotPublished() throws IOException {
    publish();

    assertThat(run("unpublish", "--wiki", "otherwiki", "--from", published.toString()))
        .isEqualTo(1);
    assertThat(program.messages()).hasLineCount(1).contains("otherwiki is not published in");
    assertThat(namesIn(published.resolve("samplewiki"))).hasSize(21);
  }

  @Test
  void refusesToUnpublishThroughALink() throws IOException {
    publish();
    Files.createSymbolicLink(
        published.resolve("otherwiki"), home.resolve("data/samplewiki/current"));

    assertThat(run("unpublish", "--wiki", "otherwiki", "--from", published.toString()))
        .isEqualTo(1);
    assertThat(program.messages()).contains("is a link");
  }

  @Test
  void loadsWhatItPublished() throws IOException {
    publish();
    Path data = home.resolve("other data");

    assertThat(run("load-datasets", "--path", published.toString(), "--data", data.toString()))
        .as(() -> program.messages())
        .isZero();
    assertThat(program.output())
        .isEqualTo(
            "samplewiki: loaded anchors, pageids, redirects, w2vfiltered, model, manifest\n");
    assertThat(run("load-datasets", "--path", published.toString(), "--data", data.toString()))
        .isZero();
    assertThat(program.output()).isEqualTo("samplewiki: nothing new\n");
    assertThat(run("verify", "--wiki", "samplewiki", "--data", data.toString()))
        .as(() -> program.output())
        .isZero();
    assertThat(
            run(
                "export-tables",
                "--wiki",
                "samplewiki",
                "--data",
                data.toString(),
                "--path",
                home.resolve("export").toString()))
        .isZero();
    for (String name : namesIn(home.resolve("export"))) {
      assertThat(home.resolve("export").resolve(name))
          .hasSameBinaryContentAs(published.resolve("samplewiki").resolve(name));
    }
  }

  @Test
  void oneBadWikiDoesNotStopTheOthers() throws IOException {
    publish();
    Files.createDirectories(published.resolve("badwiki"));
    Files.writeString(published.resolve("wikis.txt"), "badwiki\nsamplewiki\n");

    assertThat(
            run(
                "load-datasets",
                "--path",
                published.toString(),
                "--data",
                home.resolve("b").toString()))
        .isEqualTo(1);
    assertThat(program.output()).startsWith("samplewiki: loaded ");
    assertThat(program.messages()).contains("linkrec: badwiki stays as it is: not published");
  }

  @Test
  void refusesAListThatNamesAPath() throws IOException {
    publish();
    Files.writeString(published.resolve("wikis.txt"), "samplewiki\n../../etc\n");

    assertThat(run("load-datasets", "--path", published.toString())).isEqualTo(1);
    assertThat(program.messages()).hasLineCount(1).contains("line 2").contains("../../etc");
  }

  @Test
  void exportsIntoTheWikisOwnFolderUnlessTold() throws IOException {
    assertThat(run("export-tables", "--wiki", "samplewiki", "--dry-run")).isZero();
    assertThat(home.resolve("data/samplewiki/export")).doesNotExist();
    assertThat(run("export-tables", "-id", "samplewiki", "-t", "anchors")).isZero();

    assertThat(namesIn(home.resolve("data/samplewiki/export")))
        .containsExactly("lr_samplewiki_anchors.sql.gz", "lr_samplewiki_anchors.sql.gz.checksum");
  }

  @Test
  void findsWhatIsBroken() throws IOException {
    assertThat(run("verify", "--wiki", "samplewiki")).as(() -> program.output()).isZero();
    assertThat(program.output())
        .containsPattern("ok +samplewiki pageids: rows: 2")
        .containsPattern("ok +samplewiki model: features: 6");
    Path edition = home.resolve("data/samplewiki/current").toRealPath();
    Files.writeString(edition.resolve("samplewiki.redirects.sqlite"), "no database at all");
    Files.writeString(edition.resolve("samplewiki.anchors.sqlite.gz"), "broken");

    assertThat(run("verify")).isEqualTo(1);
    assertThat(program.output())
        .containsPattern("found +samplewiki samplewiki.anchors.sqlite.gz: its checksum is")
        .containsPattern("found +samplewiki redirects: .*samplewiki.redirects.sqlite");
  }

  @Test
  void saysWhichWikiIsNotHere() {
    assertThat(run("verify", "--wiki", "otherwiki")).isEqualTo(1);
    assertThat(program.output()).contains("otherwiki").contains("is not in");
    assertThat(run("export-tables", "--wiki", "otherwiki")).isEqualTo(1);
    assertThat(program.messages()).hasLineCount(1).contains("otherwiki");
  }

  @Test
  void movesTheSecondGenerationAsTheFirst() throws IOException {
    SampleFolder.writeSecondGenerationInto(home.resolve("data"));
    publish();
    assertThat(namesIn(published.resolve("samplewiki")))
        .contains(
            "lr_samplewiki_phrases.sql.gz",
            "lr_samplewiki_linkvectors.sql.gz.checksum",
            "samplewiki.linkmodel2.json",
            "samplewiki.manifest.json.checksum")
        .doesNotContain("lr_samplewiki_stems.sql.gz", "samplewiki.phrases.table");
    String data = home.resolve("other data").toString();

    assertThat(run("load-datasets", "--path", published.toString(), "--data", data))
        .as(() -> program.messages())
        .isZero();
    assertThat(program.output()).contains("manifest, phrases, neighbours, linkvectors, model2");
    assertThat(run("load-datasets", "--path", published.toString(), "--data", data)).isZero();
    assertThat(program.output()).isEqualTo("samplewiki: nothing new\n");
    assertThat(run("verify", "--data", data)).as(() -> program.output()).isZero();
    assertThat(program.output()).containsPattern("ok +samplewiki phrases: entries: 1");
    for (String table : List.of("phrases", "neighbours", "linkvectors")) {
      String name = "samplewiki/current/samplewiki." + table + ".table";
      assertThat(Path.of(data).resolve(name))
          .hasSameBinaryContentAs(home.resolve("data").resolve(name));
    }
    Path export = home.resolve("export");
    run("export-tables", "--wiki", "samplewiki", "--data", data, "--path", export.toString());
    assertThat(namesIn(export)).hasSize(2 * (5 + 1 + 3 + 1));
    for (String name : namesIn(export)) {
      assertThat(export.resolve(name))
          .hasSameBinaryContentAs(published.resolve("samplewiki").resolve(name));
    }
  }

  @Test
  void takesAwayTheSecondGenerationWhereItIsPublishedNoMore() throws IOException {
    SampleFolder.writeSecondGenerationInto(home.resolve("data"));
    publish();
    String data = home.resolve("other data").toString();
    run("load-datasets", "--path", published.toString(), "--data", data);
    SampleFolder.writeInto(home.resolve("data"));
    publish();

    assertThat(run("load-datasets", "--path", published.toString(), "--data", data)).isZero();
    assertThat(program.output())
        .isEqualTo("samplewiki: removed phrases, neighbours, linkvectors, model2\n");
    assertThat(Path.of(data).resolve("samplewiki/current/samplewiki.phrases.table")).doesNotExist();
    assertThat(run("verify", "--data", data)).as(() -> program.output()).isZero();
    assertThat(run("load-datasets", "--path", published.toString(), "--data", data)).isZero();
    assertThat(program.output()).isEqualTo("samplewiki: nothing new\n");
  }

  @Test
  void refusesATableOfANewerFormat() throws IOException {
    SampleFolder.writeSecondGenerationInto(home.resolve("data"));
    publish();
    String data = home.resolve("other data").toString();
    run("load-datasets", "--path", published.toString(), "--data", data);
    Path table = home.resolve("data/samplewiki/current/samplewiki.phrases.table").toRealPath();
    byte[] octets = Files.readAllBytes(table);
    octets[11] = 99;
    Files.write(table, octets);
    publish();

    assertThat(run("load-datasets", "--path", published.toString(), "--data", data)).isEqualTo(1);
    assertThat(program.messages())
        .contains("samplewiki stays as it is")
        .contains("version 2 of the format or an older one expected, got 99");
    assertThat(run("verify", "--data", data)).as(() -> program.output()).isZero();
    assertThat(run("verify")).isEqualTo(1);
    assertThat(program.output())
        .containsPattern("found +samplewiki samplewiki.phrases.table: its checksum is")
        .containsPattern("found +samplewiki phrases: .*got 99");
  }

  @Test
  void findsThatTheSecondGenerationIsNotWhole() throws IOException {
    SampleFolder.writeSecondGenerationInto(home.resolve("data"));
    Files.delete(home.resolve("data/samplewiki/current/samplewiki.neighbours.table").toRealPath());

    assertThat(run("verify")).isEqualTo(1);
    assertThat(program.output())
        .containsPattern("found +samplewiki neighbours: it is not there: the second generation");
  }

  @Test
  void saysWhichDatasetTheWikiDoesNotHave() {
    assertThat(run("export-tables", "--wiki", "samplewiki", "-d", "phrases")).isEqualTo(1);
    assertThat(program.messages()).hasLineCount(1).contains("samplewiki has no phrases");
  }
}
