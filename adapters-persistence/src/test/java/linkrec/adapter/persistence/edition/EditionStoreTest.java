package linkrec.adapter.persistence.edition;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.LandingFolder;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.dump.SqlDump;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.adapter.persistence.sqlite.SqliteRows;
import linkrec.application.DatasetProgress;
import linkrec.application.FetchedFile;
import linkrec.application.PublishedFile;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.testkit.EditionBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionStoreTest {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");

  @TempDir private Path temporary;

  private Path data;
  private Path landing;
  private EditionStore store;

  @BeforeEach
  void open() throws IOException {
    data = temporary.resolve("data");
    landing = Files.createDirectories(temporary.resolve("landing/samplewiki"));
    store =
        new EditionStore(
            data, new LandingFolder(landing.getParent()), new XgboostJsonReader(), null);
  }

  private static EditionBuilder rivers(int pageId) {
    return anEdition()
        .anchor("river", "River", 3)
        .page("River", pageId)
        .redirect("Stream", "River")
        .vector("River", 1, 2);
  }

  /** Publishes an edition: packed files, dumps, or dumps of some. */
  private void publish(EditionBuilder builder, boolean packed) throws IOException {
    Path other = Files.createTempDirectory(temporary, "other");
    new EditionFolderWriter(other).write(builder.build());
    Path edition = other.resolve("samplewiki/current").toRealPath();
    for (WikiDataset dataset : WikiDataset.required()) {
      if (packed || !dataset.isDictionary()) {
        copy(edition, dataset.packedName(SAMPLE));
        copy(edition, dataset.checksumName(SAMPLE));
      } else {
        Path dump = landing.resolve(dataset.dumpName(SAMPLE));
        SqlDump.write(
            dump,
            dataset.tableName(SAMPLE),
            new SqliteRows(edition.resolve(dataset.fileName(SAMPLE))));
      }
    }
  }

  private void copy(Path edition, String name) throws IOException {
    Files.copy(edition.resolve(name), landing.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private FetchedFile fetched(PublishedFile file) throws IOException {
    return new FetchedFile(file, Sha256.of(landing.resolve(file.name())));
  }

  private List<FetchedFile> all(boolean packed) throws IOException {
    List<FetchedFile> files = new ArrayList<>();
    for (WikiDataset dataset : WikiDataset.required()) {
      files.add(
          fetched(
              packed || !dataset.isDictionary()
                  ? dataset.published(SAMPLE)
                  : dataset.publishedDump(SAMPLE)));
    }
    return files;
  }

  private Map<String, String> served(int pageId) {
    try (EditionFolders folders =
            new EditionFolders(data, new XgboostJsonReader(), null, System::nanoTime);
        Edition edition = folders.current(SAMPLE).orElseThrow()) {
      PageTitle river = new PageTitle("River");
      PageTitle stream = new PageTitle("Stream");
      assertThat(edition.data().pageIds().lookUp(List.of(river))).containsValue((long) pageId);
      assertThat(edition.data().redirects().lookUp(List.of(stream))).containsValue(river);
      assertThat(edition.data().vectors().lookUp(List.of(river)).get(river)).containsExactly(1, 2);
      return edition.checksums();
    }
  }

  @Test
  void servesPackedFilesAsTheyWerePublished() throws IOException {
    publish(rivers(12), true);

    store.replace(SAMPLE, all(true), List.of(), DatasetProgress.SILENT);

    assertThat(served(12)).isEqualTo(store.checksums(SAMPLE));
    Path edition = data.resolve("samplewiki/current");
    for (WikiDataset dataset : WikiDataset.required()) {
      assertThat(edition.resolve(dataset.packedName(SAMPLE)))
          .hasSameBinaryContentAs(landing.resolve(dataset.packedName(SAMPLE)));
      assertThat(edition.resolve(dataset.checksumName(SAMPLE)))
          .hasSameBinaryContentAs(landing.resolve(dataset.checksumName(SAMPLE)));
    }
  }

  @Test
  void makesTheFilesFromDumpsUnderTheDumpsChecksums() throws IOException {
    publish(rivers(12), false);
    List<FetchedFile> files = all(false);

    store.replace(SAMPLE, files, List.of(), DatasetProgress.SILENT);

    Map<String, String> sums = served(12);
    for (FetchedFile file : files) {
      assertThat(sums).containsEntry(file.file().dataset(), file.sum());
      assertThat(store.checksums(SAMPLE)).containsEntry(file.file().dataset(), file.sum());
    }
  }

  @Test
  void keepsTheDatasetsThatAreNotLoaded() throws IOException {
    publish(rivers(12), false);
    store.replace(SAMPLE, all(false), List.of(), DatasetProgress.SILENT);
    Map<String, String> before = served(12);
    publish(rivers(13), true);

    store.replace(
        SAMPLE,
        List.of(fetched(WikiDataset.PAGE_IDS.published(SAMPLE))),
        List.of(),
        DatasetProgress.SILENT);

    Map<String, String> after = served(13);
    assertThat(after.get("pageids")).isNotEqualTo(before.get("pageids"));
    assertThat(after.get("anchors")).isEqualTo(before.get("anchors"));
    assertThat(after.get("model")).isEqualTo(before.get("model"));
  }

  @Test
  void writesAManifestOfTheWiki() throws IOException {
    publish(rivers(12), true);
    store.replace(SAMPLE, all(true), List.of(), DatasetProgress.SILENT);

    var manifest =
        new ObjectMapper().readTree(data.resolve("samplewiki/current/manifest.json").toFile());

    assertThat(manifest.path("wiki").asText()).isEqualTo("samplewiki");
    assertThat(manifest.path("language").asText()).isEqualTo("sample");
    assertThat(manifest.path("sources").size()).isEqualTo(5);
  }

  @Test
  void adoptsWhatLiesInTheFolderItself() throws IOException {
    publish(rivers(1), true);
    Path own = Files.createDirectories(data.resolve("samplewiki"));
    try (Stream<Path> published = Files.list(landing)) {
      for (Path file : published.toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
    publish(rivers(12), false);

    store.replace(SAMPLE, all(false), List.of(), DatasetProgress.SILENT);

    served(12);
    assertThat(Files.isSymbolicLink(own.resolve("samplewiki.anchors.sqlite"))).isTrue();
  }

  @Test
  void leavesWhatIsServedWhenADumpIsBroken() throws IOException {
    publish(rivers(12), false);
    store.replace(SAMPLE, all(false), List.of(), DatasetProgress.SILENT);
    Files.write(
        landing.resolve(WikiDataset.VECTORS.dumpName(SAMPLE)), new byte[] {0x1F, (byte) 0x8B, 8});

    List<FetchedFile> broken = all(false);
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> store.replace(SAMPLE, broken, List.of(), DatasetProgress.SILENT))
        .withMessageContaining(WikiDataset.VECTORS.dumpName(SAMPLE));
    served(12);
    assertThat(data.resolve("samplewiki/editions/.2.tmp")).doesNotExist();
  }

  @Test
  void refusesAModelThatIsNone() throws IOException {
    publish(rivers(12), true);
    store.replace(SAMPLE, all(true), List.of(), DatasetProgress.SILENT);
    Files.writeString(landing.resolve(WikiDataset.MODEL.fileName(SAMPLE)), "{}");

    List<FetchedFile> broken = all(true);
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> store.replace(SAMPLE, broken, List.of(), DatasetProgress.SILENT))
        .withMessageContaining("linkmodel.json");
    served(12);
  }

  @Test
  void refusesAnEditionOfANewerFormat() throws IOException {
    publish(rivers(12), true);
    store.replace(SAMPLE, all(true), List.of(), DatasetProgress.SILENT);
    Path manifest = data.resolve("samplewiki/current/manifest.json").toRealPath();
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("\"format_version\" : 1", "\"format_version\" : 2"));

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> served(12))
        .withMessageContaining("manifest.json")
        .withMessageContaining("got 2");
  }

  @Test
  void removesWhatAKilledLoadLeft() throws IOException {
    publish(rivers(12), true);
    store.replace(SAMPLE, all(true), List.of(), DatasetProgress.SILENT);
    Path left = Files.createDirectories(data.resolve("samplewiki/editions/.2.tmp"));

    store.tidy(SAMPLE);

    assertThat(left).doesNotExist();
    served(12);
  }
}
