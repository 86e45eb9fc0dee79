package linkrec.adapter.mediawiki.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static linkrec.adapter.mediawiki.download.PublishingServer.cutAfter;
import static linkrec.adapter.mediawiki.download.PublishingServer.silentAfter;
import static linkrec.adapter.mediawiki.download.PublishingServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import linkrec.adapter.mediawiki.download.PublishingServer.Answer;
import linkrec.application.DatasetProgress;
import linkrec.application.Publication;
import linkrec.application.PublishedFile;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import linkrec.testkit.application.PublicationContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadedPublicationTest extends PublicationContract {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final PublishedFile DUMP =
      new PublishedFile(
          SAMPLE,
          "anchors",
          "lr_samplewiki_anchors.sql.gz",
          "lr_samplewiki_anchors.sql.gz.checksum");
  private static final String PATH = "samplewiki/" + DUMP.name();
  private static final String ROWS = "row ".repeat(50_000);

  @TempDir private Path folder;

  private final PublishingServer server = new PublishingServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private DownloadSettings settings(String... addresses) {
    return new DownloadSettings(
        List.of(addresses).stream().map(URI::create).toList(),
        4,
        Duration.ofMillis(10),
        Duration.ofMillis(400),
        Duration.ofSeconds(2),
        1 << 20);
  }

  @Override
  protected Publication publication() {
    return new DownloadedPublication(settings(server.address()), folder, DatasetProgress.SILENT);
  }

  @Override
  protected void publish(WikiId wiki, String name, String contents) {
    server.publish(wiki + "/" + name, contents.getBytes(UTF_8));
  }

  @Override
  protected void list(String contents) {
    server.publish("wikis.txt", contents.getBytes(UTF_8));
  }

  @Override
  protected String fetched(WikiId wiki, String name) {
    try {
      return Files.readString(folder.resolve(wiki.value()).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publishDump() {
    list("samplewiki\n");
    publish(SAMPLE, DUMP.name(), ROWS);
    publish(SAMPLE, DUMP.checksumName(), sum(ROWS) + "  " + DUMP.name() + "\n");
  }

  private void fetchAfter(Answer... troubles) {
    publishDump();
    server.trouble(PATH, troubles);
    publication().fetch(DUMP, sum(ROWS));
    assertThat(fetched(SAMPLE, DUMP.name())).isEqualTo(ROWS);
  }

  private List<String> fileRequests() {
    return server.requests().stream().filter(request -> request.contains(DUMP.name())).toList();
  }

  @Test
  void leavesNothingWhenAWikiIsReleased() {
    publishDump();
    Publication publication = publication();
    publication.fetch(DUMP, sum(ROWS));
    publication.release(SAMPLE);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void asksPastCachesForListsAndChecksums() {
    publishDump();
    publication().checksum(DUMP);

    assertThat(server.requests())
        .hasSize(2)
        .allMatch(request -> request.matches(".*\\?cache_bust=[a-z]{8}"));
  }

  @Test
  void goesOnWhereAnAnswerWasCut() {
    fetchAfter(cutAfter(70_000), PublishingServer::whole);

    assertThat(fileRequests()).hasSize(2);
    assertThat(fileRequests().get(1)).matches(".* bytes=[1-9][0-9]{3,5}-");
  }

  @Test
  void goesOnWithWhatAnEarlierRunLeft() throws IOException {
    publishDump();
    Path part =
        folder.resolve("samplewiki/" + DUMP.name() + "." + sum(ROWS).substring(0, 16) + ".part");
    Files.createDirectories(part.getParent());
    Files.writeString(part, ROWS.substring(0, 150_000));
    Path older = Files.writeString(part.resolveSibling(DUMP.name() + ".0123.part"), "older");

    publication().fetch(DUMP, sum(ROWS));

    assertThat(fetched(SAMPLE, DUMP.name())).isEqualTo(ROWS);
    assertThat(fileRequests()).singleElement().asString().endsWith("bytes=150000-");
    assertThat(older).doesNotExist();
  }

  @Test
  void beginsAgainWhenWhatWasLeftIsWrong() throws IOException {
    publishDump();
    Path part =
        folder.resolve("samplewiki/" + DUMP.name() + "." + sum(ROWS).substring(0, 16) + ".part");
    Files.createDirectories(part.getParent());
    Files.writeString(part, "x".repeat(150_000));

    publication().fetch(DUMP, sum(ROWS));

    assertThat(fetched(SAMPLE, DUMP.name())).isEqualTo(ROWS);
  }

  @Test
  void takesTheWholeFileWhereTheServerKnowsNoRanges() {
    fetchAfter(cutAfter(70_000), PublishingServer::withoutRanges);
  }

  @Test
  void triesAgainAfterTroubleThatPasses() {
    fetchAfter(status(500), status(429), status(503));

    assertThat(fileRequests()).hasSize(4);
  }

  @Test
  void triesAgainAfterSilence() {
    fetchAfter(silentAfter(10), silentAfter(0));
  }

  private void assertRefused(String why, Answer... troubles) {
    publishDump();
    server.trouble(PATH, troubles);

    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> publication().fetch(DUMP, sum(ROWS)))
        .withMessageContaining(server.address() + PATH)
        .withMessageContaining(why);
    assertThat(folder.resolve(PATH)).doesNotExist();
  }

  @Test
  void refusesAfterManyTroubles() {
    assertRefused("status 500, 4 times", status(500), status(500), status(500), status(500));
  }

  @Test
  void refusesAtOnceWhatIsNotThere() {
    assertRefused("status 404", status(404));
    assertThat(fileRequests()).hasSize(1);
  }

  @Test
  void refusesWhatStaysSilent() {
    assertRefused(
        "nothing came for 400 ms", silentAfter(0), silentAfter(0), silentAfter(0), silentAfter(0));
  }

  @Test
  void refusesWhatDripsForTooLong() {
    assertRefused("takes longer than 2000 ms", PublishingServer::dripping);
  }

  @Test
  void refusesWhatNeverEnds() {
    assertRefused("larger than 1048576", PublishingServer::endless);
  }

  @Test
  void refusesAListThatNeverEnds() {
    publishDump();
    server.trouble("wikis.txt", PublishingServer::endless);

    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> publication().wikis())
        .withMessageContaining("wikis.txt")
        .withMessageContaining("larger than");
  }

  @Test
  void refusesWhenThereIsNoListOrNoServer() {
    assertThatThrownBy(() -> publication().wikis()).hasMessageContaining("wikis.txt");
    String gone = server.address();
    server.close();

    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(
            () -> new DownloadedPublication(settings(gone), folder, DatasetProgress.SILENT).wikis())
        .withMessageContaining("4 times");
  }

  @Test
  void takesAWikiFromTheFirstAddressThatListsIt() {
    try (PublishingServer older = new PublishingServer()) {
      older.publish("wikis.txt", "samplewiki\nolderwiki\n".getBytes(UTF_8));
      older.publish("olderwiki/" + DUMP.checksumName(), (sum("older") + "  x\n").getBytes(UTF_8));
      publishDump();
      Publication both =
          new DownloadedPublication(
              settings(server.address(), older.address()), folder, DatasetProgress.SILENT);
      WikiId olderWiki = WikiId.parse("olderwiki");

      assertThat(both.wikis()).containsExactly(olderWiki, SAMPLE);
      assertThat(both.checksum(DUMP)).contains(sum(ROWS));
      assertThat(
              both.checksum(
                  new PublishedFile(olderWiki, "anchors", DUMP.name(), DUMP.checksumName())))
          .contains(sum("older"));
    }
  }

  @Test
  void refusesAWikiThatNoListNames() {
    publishDump();
    PublishedFile other =
        new PublishedFile(WikiId.parse("otherwiki"), "anchors", DUMP.name(), DUMP.checksumName());

    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> publication().checksum(other))
        .withMessageContaining("otherwiki")
        .withMessageContaining(server.address() + "wikis.txt");
  }
}
