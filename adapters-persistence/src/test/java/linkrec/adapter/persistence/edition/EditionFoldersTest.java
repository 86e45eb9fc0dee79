package linkrec.adapter.persistence.edition;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.text.Tokenizer;
import linkrec.testkit.DatasetsContract;
import linkrec.testkit.ModelDocuments;
import linkrec.testkit.PieceDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFoldersTest extends DatasetsContract {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final PageTitle RIVER = new PageTitle("River");

  @TempDir private Path temporary;

  private final AtomicLong now = new AtomicLong();
  private Path data;
  private EditionFolders folders;

  @BeforeEach
  void open() {
    data = temporary.resolve("data of all #wikis? 100% да");
    folders = new EditionFolders(data, new XgboostJsonReader(), null, now::get);
  }

  @AfterEach
  void close() {
    folders.close();
  }

  @Override
  protected Datasets datasets() {
    return folders;
  }

  @Override
  protected EditionWriter writer() {
    return new EditionFolderWriter(data);
  }

  @Override
  protected void letTimePass() {
    now.addAndGet(Duration.ofSeconds(5).toNanos());
  }

  private Path sample(String name) {
    return data.resolve("samplewiki").resolve(name);
  }

  private long pageIdOfRiver() {
    try (Edition edition = folders.current(SAMPLE).orElseThrow()) {
      return edition.data().pageIds().lookUp(List.of(RIVER)).get(RIVER);
    }
  }

  /** What the original or a download leaves: five files and no manifest. */
  private void writePlainFolder(long pageId) throws IOException {
    writer().write(anEdition().page("River", pageId).build());
    for (String dataset : List.of("anchors", "pageids", "redirects", "w2vfiltered")) {
      makePlain("samplewiki." + dataset + ".sqlite");
      Files.delete(sample("samplewiki." + dataset + ".sqlite.gz"));
      Files.delete(sample("samplewiki." + dataset + ".sqlite.checksum"));
    }
    makePlain("samplewiki.linkmodel.json");
    Files.delete(sample("samplewiki.linkmodel.json.checksum"));
    Files.delete(sample("current"));
    FileTree.delete(sample("editions"));
  }

  private void makePlain(String name) throws IOException {
    Path copy = sample("copy");
    Files.copy(sample(name), copy);
    Files.move(copy, sample(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private int tokensOf(String text, String language) {
    try (Edition edition = folders.current(SAMPLE).orElseThrow()) {
      return edition
          .tokenizer(new LanguageCode(language))
          .tokenize(text, 0, text.length())
          .tokenCount();
    }
  }

  @Test
  void cutsWordsByTheSubwordModelThatLiesBesideTheDatasets() throws IOException {
    writePlainFolder(1);
    Path pieces = sample("samplewiki.pieces.model");
    PieceDocument document = new PieceDocument().piece("石", -1).piece("橋", -2).pairs("nmt_nfkc");
    Files.write(pieces, document.bytes());
    assertThat(tokensOf("石橋", "ja")).isEqualTo(2);
    assertThat(tokensOf("harbour", "en")).isEqualTo(1);

    Files.write(pieces, document.piece("石橋", 0).bytes());
    letTimePass();
    assertThat(tokensOf("石橋", "ja")).isEqualTo(1);
  }

  @Test
  void cutsWordsByDictionariesWithoutASubwordModel() {
    writer().write(anEdition().page("River", 1).build());
    String text = "日本語の辞書";
    assertThat(tokensOf(text, "ja"))
        .isEqualTo(Tokenizer.of("ja").tokenize(text, 0, text.length()).tokenCount());
  }

  @Test
  void namesASubwordModelThatIsNone() throws IOException {
    writePlainFolder(1);
    Files.writeString(sample("samplewiki.pieces.model"), "no model");
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> folders.current(SAMPLE))
        .withMessageContaining("samplewiki.pieces.model: a model of SentencePiece expected");
  }

  @Test
  void doesNotLookBeforeFiveSecondsHavePassed() {
    writer().write(anEdition().page("River", 1).build());
    assertThat(pageIdOfRiver()).isEqualTo(1);
    writer().write(anEdition().page("River", 2).build());
    now.addAndGet(Duration.ofMillis(4_999).toNanos());
    assertThat(pageIdOfRiver()).isEqualTo(1);
    now.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(pageIdOfRiver()).isEqualTo(2);
  }

  @Test
  void closesAnOldEditionAfterItsLastReader() throws IOException {
    writer().write(anEdition().page("River", 1).build());
    Edition old = folders.current(SAMPLE).orElseThrow();
    old.data().pageIds().lookUp(List.of(RIVER));
    writer().write(anEdition().page("River", 2).build());
    letTimePass();
    pageIdOfRiver();
    assertThat(openFiles("/editions/1/")).isPositive();
    old.close();
    assertThat(openFiles("/editions/1/")).isZero();
    assertThat(openFiles("/editions/2/")).isPositive();
    folders.close();
    assertThat(openFiles("/editions/2/")).isZero();
  }

  /** How many open files of this process have that in their path; Linux only. */
  private static long openFiles(String part) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(
              file -> {
                try {
                  return Files.readSymbolicLink(file).toString().contains(part);
                } catch (IOException e) {
                  return false;
                }
              })
          .count();
    }
  }

  @Test
  void servesAPlainFolder() throws IOException {
    writePlainFolder(7);

    assertThat(folders.wikis()).containsExactly(SAMPLE);
    try (Edition edition = folders.current(SAMPLE).orElseThrow()) {
      assertThat(edition.language().value()).isEqualTo("sample");
      assertThat(edition.checksums().get("pageids"))
          .isEqualTo(Sha256.of(sample("samplewiki.pageids.sqlite")));
      assertThat(edition.checksums().get("model"))
          .isEqualTo(Sha256.of(sample("samplewiki.linkmodel.json")));
    }
    assertThat(pageIdOfRiver()).isEqualTo(7);
  }

  @Test
  void givesAPlainFolderTheLanguageAskedFor() throws IOException {
    writePlainFolder(7);
    try (EditionFolders french =
            new EditionFolders(data, new XgboostJsonReader(), new LanguageCode("fr"), now::get);
        Edition edition = french.current(SAMPLE).orElseThrow()) {
      assertThat(edition.language().value()).isEqualTo("fr");
    }
  }

  @Test
  void reportsThePublishedChecksum() throws IOException {
    writePlainFolder(7);
    String sum = "0123456789abcdef".repeat(4);
    Files.writeString(
        sample("samplewiki.anchors.sqlite.checksum"),
        sum + "  ../../data/samplewiki/samplewiki.anchors.sqlite.gz\n");

    try (Edition edition = folders.current(SAMPLE).orElseThrow()) {
      assertThat(edition.checksums()).containsEntry("anchors", sum);
    }
  }

  @Test
  void refusesAChecksumFileThatIsNone() throws IOException {
    writePlainFolder(7);
    Files.writeString(sample("samplewiki.anchors.sqlite.checksum"), "<html>404</html>");

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> folders.current(SAMPLE))
        .withMessageContaining("samplewiki.anchors.sqlite.checksum");
  }

  @Test
  void servesNewFilesOfAPlainFolder() throws IOException {
    writePlainFolder(7);
    assertThat(pageIdOfRiver()).isEqualTo(7);
    FileTree.delete(data.resolve("samplewiki"));
    writePlainFolder(70_000);
    letTimePass();

    assertThat(pageIdOfRiver()).isEqualTo(70_000);
  }

  @Test
  void namesTheFileThatIsMissing() throws IOException {
    writePlainFolder(7);
    for (String name :
        List.of(
            "samplewiki.anchors.sqlite",
            "samplewiki.redirects.sqlite",
            "samplewiki.pageids.sqlite",
            "samplewiki.w2vfiltered.sqlite",
            "samplewiki.linkmodel.json")) {
      Files.move(sample(name), sample("away"));
      assertThatExceptionOfType(DatasetUnavailableException.class)
          .isThrownBy(() -> folders.current(SAMPLE))
          .withMessageContaining(name);
      Files.move(sample("away"), sample(name));
      letTimePass();
    }
    assertThat(pageIdOfRiver()).isEqualTo(7);
  }

  @Test
  void triesABrokenWikiAgainAtTheNextLookOnly() throws IOException {
    writePlainFolder(7);
    Path model = sample("samplewiki.linkmodel.json");
    byte[] document = Files.readAllBytes(model);
    Files.writeString(model, "{}");
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> folders.current(SAMPLE));
    Files.write(model, document);
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> folders.current(SAMPLE))
        .withMessageContaining("samplewiki.linkmodel.json");
    letTimePass();
    assertThat(pageIdOfRiver()).isEqualTo(7);
  }

  @Test
  void saysThatCurrentLeadsNowhere() throws IOException {
    writer().write(anEdition().build());
    FileTree.delete(sample("editions"));

    assertThat(folders.wikis()).containsExactly(SAMPLE);
    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> folders.current(SAMPLE))
        .withMessageContaining("current");
  }

  @Test
  void servesTheOlderEditionWhenTheNewerIsBroken() throws IOException {
    writer().write(anEdition().page("River", 1).build());
    assertThat(pageIdOfRiver()).isEqualTo(1);
    writer().write(anEdition().page("River", 2).build());
    Path model = sample("editions/2/samplewiki.linkmodel.json");
    byte[] document = Files.readAllBytes(model);
    Files.writeString(model, "{}");
    letTimePass();
    assertThat(pageIdOfRiver()).isEqualTo(1);
    Files.write(model, document);
    letTimePass();
    assertThat(pageIdOfRiver()).isEqualTo(2);
  }

  @Test
  void forgetsAWikiThatWasRemoved() throws IOException {
    writer().write(anEdition().page("River", 1).build());
    assertThat(pageIdOfRiver()).isEqualTo(1);
    FileTree.delete(data.resolve("samplewiki"));
    letTimePass();
    assertThat(folders.current(SAMPLE)).isEmpty();
    writer().write(anEdition().page("River", 5).build());
    letTimePass();
    assertThat(pageIdOfRiver()).isEqualTo(5);
  }

  @Test
  void refusesAManifestOfAnotherWiki() throws IOException {
    writer().write(anEdition().build());
    Path manifest = sample("editions/1/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"samplewiki\"", "\"frwiki\""));

    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> folders.current(SAMPLE))
        .withMessageContaining("manifest.json")
        .withMessageContaining("samplewiki");
  }

  @Test
  void takesModelsOfSixAndSevenFeaturesOnly() {
    writer().write(anEdition().model(ModelDocuments.constant(6, "5E-1")).build());
    try (Edition edition = folders.current(SAMPLE).orElseThrow()) {
      assertThat(edition.data().model().featureCount()).isEqualTo(6);
    }
    writer().write(anEdition().of("otherwiki").model(ModelDocuments.constant(5, "5E-1")).build());
    assertThatExceptionOfType(CorruptDatasetException.class)
        .isThrownBy(() -> folders.current(WikiId.parse("otherwiki")))
        .withMessageContaining("otherwiki.linkmodel.json")
        .withMessageContaining("5");
  }

  @Test
  void listsOnlyFoldersWithDatasets() throws IOException {
    writer().write(anEdition().build());
    Files.createDirectories(data.resolve("emptywiki"));
    Files.createDirectories(data.resolve("Strange Folder"));
    Files.createDirectories(data.resolve("wiki"));
    Files.writeString(data.resolve("sample.xml"), "<mediawiki/>");

    assertThat(folders.wikis()).containsExactly(SAMPLE);
    assertThat(folders.current(WikiId.parse("emptywiki"))).isEmpty();
  }

  @Test
  void answersWhileEditionsChange() {
    writer().write(anEdition().page("River", 1).build());
    Thread writing =
        new Thread(
            () -> {
              for (int i = 2; i < 12; i++) {
                writer().write(anEdition().page("River", i).build());
                letTimePass();
              }
            });
    writing.start();
    List<Long> seen =
        IntStream.range(0, 2000).parallel().mapToObj(i -> pageIdOfRiver()).distinct().toList();

    assertThat(seen).allMatch(id -> id >= 1 && id < 12);
    assertThat(join(writing)).isTrue();
    letTimePass();
    assertThat(pageIdOfRiver()).isEqualTo(11);
  }

  private static boolean join(Thread thread) {
    try {
      thread.join(30_000);
      return !thread.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void followsNoLinkThatLeadsOutOfAnEditionWhenItDeletes() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Files.writeString(outside.resolve("kept"), "kept");
    Path folder = Files.createDirectories(temporary.resolve("folder"));
    Files.createSymbolicLink(folder.resolve("link"), outside);
    FileTree.delete(folder);

    assertThat(Files.exists(folder, LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(outside.resolve("kept")).hasContent("kept");
  }
}
