package linkrec.adapter.persistence.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import linkrec.adapter.persistence.dataset.RowSource;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.testkit.ModelDocuments;
import org.junit.jupiter.api.Test;

class DatasetFormatsTest {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final byte[] MANIFEST =
      ManifestJson.of(SAMPLE, new LanguageCode("fr")).published();

  private static List<TableRow> read(WikiDataset dataset, byte[]... values) {
    RowSource rows =
        sink -> {
          for (int i = 0; i < values.length; i++) {
            sink.accept(new TableRow(i + 1, Integer.toString(i + 1), values[i]));
          }
        };
    List<TableRow> passed = new ArrayList<>();
    new DatasetFormats(new XgboostJsonReader())
        .checked(dataset, SAMPLE, rows, "the table")
        .readInto(passed::add);
    return passed;
  }

  private static void assertRefused(String message, WikiDataset dataset, byte[]... values) {
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> read(dataset, values))
        .withMessageContaining("the table")
        .withMessageContaining(message);
  }

  @Test
  void letsPassWhatIsAsItsNameSays() {
    assertThat(read(WikiDataset.ANCHORS, new byte[] {1})).hasSize(1);
    assertThat(read(WikiDataset.MODEL, ModelDocuments.constant(6, "5E-1"))).hasSize(1);
    assertThat(read(WikiDataset.MANIFEST, MANIFEST).get(0).value()).isEqualTo(MANIFEST);
    assertThat(
            read(
                WikiDataset.RANKING_MODEL,
                ModelDocuments.withNames(
                    ModelDocuments.constant(1, "5E-1"), List.of(Evidence.FEATURES.get(0)))))
        .hasSize(1);
  }

  @Test
  void refusesModelsOfOtherFeatures() {
    assertRefused(
        "6 or 7 features expected, got 9", WikiDataset.MODEL, ModelDocuments.constant(9, "5E-1"));
    assertRefused(
        "got unheard",
        WikiDataset.RANKING_MODEL,
        ModelDocuments.withNames(ModelDocuments.constant(1, "5E-1"), List.of("unheard")));
  }

  @Test
  void refusesManifestsOfANewerFormatAndOfOtherWikis() {
    String text = new String(MANIFEST, UTF_8);
    assertRefused(
        "format version 1 or older expected, got 2",
        WikiDataset.MANIFEST,
        text.replace("\"format_version\" : 1", "\"format_version\" : 2").getBytes(UTF_8));
    assertRefused(
        "a manifest of samplewiki expected",
        WikiDataset.MANIFEST,
        text.replace("samplewiki", "otherwiki").getBytes(UTF_8));
    assertRefused("a manifest expected", WikiDataset.MANIFEST, "<html>".getBytes(UTF_8));
  }

  @Test
  void readsManifestsOfAnOlderFormat() {
    byte[] older =
        "{\"format_version\": 0, \"wiki\": \"samplewiki\", \"language\": \"fr\"}".getBytes(UTF_8);

    assertThat(PublishedManifest.of(older, "it", SAMPLE))
        .isEqualTo(new PublishedManifest(new LanguageCode("fr"), false));
  }

  @Test
  void refusesTablesThatAreNone() {
    assertRefused("got no octets", WikiDataset.PHRASES);
    assertRefused("a table of 32 octets to 2 GiB", WikiDataset.PHRASES, new byte[31]);
    assertRefused("a table of Linkrec expected", WikiDataset.PHRASES, new byte[32]);
    assertRefused("the table", WikiDataset.PIECES, "no model".getBytes(UTF_8));
  }
}
