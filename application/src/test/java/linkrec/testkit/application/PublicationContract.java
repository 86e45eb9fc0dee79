package linkrec.testkit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import linkrec.application.Publication;
import linkrec.application.PublishedFile;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.Test;

/** What every {@link Publication} does. */
public abstract class PublicationContract {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final PublishedFile ANCHORS =
      new PublishedFile(
          SAMPLE, "anchors", "samplewiki.anchors.sqlite.gz", "samplewiki.anchors.sqlite.checksum");

  /** A publication of nothing yet. */
  protected abstract Publication publication();

  /** Publishes a file with those contents, in the place of what was there. */
  protected abstract void publish(WikiId wiki, String name, String contents);

  /** Writes the list of wikis. */
  protected abstract void list(String contents);

  /** What lies in the folder that files are fetched into. */
  protected abstract String fetched(WikiId wiki, String name);

  /** The SHA-256 of a text, in hexadecimal. */
  public static String sum(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void publishWithSum(String contents, String sum) {
    publish(SAMPLE, ANCHORS.name(), contents);
    publish(SAMPLE, ANCHORS.checksumName(), sum + "  ../../data/" + ANCHORS.name() + "\n");
  }

  @Test
  void listsWikisInOrder() {
    list("zuwiki\nsamplewiki\nbat_smgwiki\n");

    assertThat(publication().wikis())
        .extracting(WikiId::value)
        .containsExactly("bat_smgwiki", "samplewiki", "zuwiki");
  }

  @Test
  void refusesAListWithSomethingElse() {
    list("samplewiki\n../../etc\n");

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> publication().wikis())
        .withMessageContaining("wikis.txt")
        .withMessageContaining("line 2")
        .withMessageContaining("../../etc");
  }

  @Test
  void tellsChecksumsOfWhatIsThere() {
    list("samplewiki\n");
    publishWithSum("rows", sum("rows"));
    PublishedFile other =
        new PublishedFile(SAMPLE, "anchors", "lr_x.sql.gz", "lr_x.sql.gz.checksum");

    assertThat(publication().checksum(ANCHORS)).contains(sum("rows"));
    assertThat(publication().checksum(other)).isEmpty();
  }

  @Test
  void refusesAChecksumThatIsNone() {
    list("samplewiki\n");
    publishWithSum("rows", "<html>");

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> publication().checksum(ANCHORS))
        .withMessageContaining(ANCHORS.checksumName());
  }

  @Test
  void fetchesAndReleases() {
    list("samplewiki\n");
    publishWithSum("rows", sum("rows"));
    Publication publication = publication();

    publication.fetch(ANCHORS, sum("rows"));

    assertThat(fetched(SAMPLE, ANCHORS.name())).isEqualTo("rows");
    publication.release(SAMPLE);
    publication.release(SAMPLE);
  }

  @Test
  void refusesAFileWithAnotherChecksum() {
    list("samplewiki\n");
    publishWithSum("other rows", sum("rows"));

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> publication().fetch(ANCHORS, sum("rows")))
        .withMessageContaining(ANCHORS.name())
        .withMessageContaining(sum("rows"))
        .withMessageContaining(sum("other rows"));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    list("samplewiki\n");

    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> publication().fetch(ANCHORS, sum("rows")))
        .withMessageContaining(ANCHORS.name());
  }
}
