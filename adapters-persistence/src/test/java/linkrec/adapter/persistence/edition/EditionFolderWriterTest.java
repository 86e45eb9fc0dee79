package linkrec.adapter.persistence.edition;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.testkit.EditionBuilder;
import linkrec.testkit.EditionWriterContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFolderWriterTest extends EditionWriterContract {

  private static final List<String> DICTIONARIES =
      List.of("anchors", "pageids", "redirects", "w2vfiltered");

  @TempDir private Path data;

  private final List<EditionFolders> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(EditionFolders::close);
  }

  @Override
  protected EditionWriter writer() {
    return new EditionFolderWriter(data);
  }

  @Override
  protected Datasets datasets() {
    EditionFolders folders = new EditionFolders(data, new XgboostJsonReader(), null, () -> 0);
    opened.add(folders);
    return folders;
  }

  private Path sample(String name) {
    return data.resolve("samplewiki").resolve(name);
  }

  private static EditionBuilder full() {
    EditionBuilder builder = anEdition().in("en").parameter("threads", "2").parameter("a", "b");
    for (int i = 0; i < 3000; i++) {
      builder
          .anchor("text " + i, "Page " + i, i + 1)
          .anchor("text " + i, "Another page", 1)
          .page("Page " + i, 10L * i + 1)
          .redirect("Old page " + i, "Page " + i)
          .vector("Page " + i, i, 0.5f, -1f / (i + 1));
    }
    return builder.keeping(
        List.of(new Article(new PageTitle("Page 1"), 11L, 12L, "'''Page''' one.")));
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesEveryFileOfAnEdition() throws IOException {
    writer().write(full().build());

    List<String> expected = new ArrayList<>(List.of("articles.sqlite", "manifest.json"));
    for (String dataset : DICTIONARIES) {
      expected.add("samplewiki." + dataset + ".sqlite");
      expected.add("samplewiki." + dataset + ".sqlite.checksum");
      expected.add("samplewiki." + dataset + ".sqlite.gz");
      expected.add(dataset + ".filter");
    }
    expected.add("samplewiki.linkmodel.json");
    expected.add("samplewiki.linkmodel.json.checksum");
    assertThat(namesIn(sample("editions/1"))).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(namesIn(data.resolve("samplewiki")))
        .contains("current", "editions")
        .containsAll(expected.stream().filter(name -> name.startsWith("samplewiki.")).toList())
        .doesNotContain("articles.sqlite");
  }

  @Test
  void keepsNoArticlesUnlessAsked() throws IOException {
    writer().write(anEdition().build());

    assertThat(namesIn(sample("editions/1"))).doesNotContain("articles.sqlite");
  }

  @Test
  void writesChecksumsAsTheOriginalDoes() throws IOException {
    writer().write(full().build());
    for (String dataset : DICTIONARIES) {
      String packed = "samplewiki." + dataset + ".sqlite.gz";
      assertThat(sample("samplewiki." + dataset + ".sqlite.checksum"))
          .hasContent(Sha256.of(sample(packed)) + "  ../../data/samplewiki/" + packed);
    }
    assertThat(sample("samplewiki.linkmodel.json.checksum"))
        .hasContent(Sha256.of(sample("samplewiki.linkmodel.json")) + "  samplewiki.linkmodel.json");
  }

  @Test
  void packsWhatItWrote() throws IOException {
    writer().write(full().build());
    for (String dataset : DICTIONARIES) {
      Path file = sample("samplewiki." + dataset + ".sqlite");
      Path packed = sample("samplewiki." + dataset + ".sqlite.gz");
      try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
        assertThat(unpacked.readAllBytes()).isEqualTo(Files.readAllBytes(file));
      }
    }
  }

  @Test
  void saysInTheManifestWhatItWrote() throws IOException {
    writer().write(full().build());
    JsonNode manifest = new ObjectMapper().readTree(sample("current/manifest.json").toFile());

    assertThat(manifest.path("wiki").asText()).isEqualTo("samplewiki");
    assertThat(manifest.path("project").asText()).isEqualTo("wikipedia");
    assertThat(manifest.path("domain").asText()).isEqualTo("sample");
    assertThat(manifest.path("language").asText()).isEqualTo("en");
    assertThat(manifest.path("case_rule").asText()).isEqualTo("first-letter");
    assertThat(manifest.path("api_address").asText()).isEqualTo("https://sample.example/w/");
    assertThat(manifest.path("parameters").path("threads").asText()).isEqualTo("2");
    assertThat(manifest.path("sizes").path("anchors").asInt()).isEqualTo(3000);
    for (String name : namesIn(sample("current"))) {
      if (!name.matches(".*\\.(checksum|filter)|manifest\\.json")) {
        assertThat(manifest.path("checksums").path(name).asText())
            .as(name)
            .isEqualTo(Sha256.of(sample("current/" + name)));
      }
    }
    List<String> keys = new ArrayList<>();
    manifest.fieldNames().forEachRemaining(keys::add);
    assertThat(keys).isSorted();
  }

  @Test
  void givesEqualFilesForEqualContents(@TempDir Path other) throws IOException {
    writer().write(full().build());
    new EditionFolderWriter(other).write(full().build());
    writer().write(full().build());

    for (String name : namesIn(sample("editions/1"))) {
      byte[] first = Files.readAllBytes(sample("editions/1/" + name));
      assertThat(Files.readAllBytes(sample("editions/2/" + name))).as(name).isEqualTo(first);
      assertThat(Files.readAllBytes(other.resolve("samplewiki/editions/1/" + name)))
          .as(name)
          .isEqualTo(first);
    }
  }

  @Test
  void keepsThePreviousEditionAndNoOlderOne() throws IOException {
    for (int i = 0; i < 4; i++) {
      writer().write(anEdition().build());
    }

    assertThat(namesIn(sample("editions"))).containsExactly(".lock", "3", "4");
    assertThat(Files.readSymbolicLink(sample("current"))).isEqualTo(Path.of("editions/4"));
  }

  @Test
  void linksThroughCurrent() throws IOException {
    writer().write(anEdition().build());

    assertThat(Files.readSymbolicLink(sample("samplewiki.anchors.sqlite")))
        .isEqualTo(Path.of("current/samplewiki.anchors.sqlite"));
    assertThat(sample("samplewiki.anchors.sqlite")).isRegularFile();
  }

  @Test
  void leavesNothingBehindWhenItFails() throws IOException {
    writer().write(anEdition().build());
    List<String> before = namesIn(data.resolve("samplewiki"));
    Iterable<Article> broken =
        () -> {
          throw new IllegalStateException("the source broke");
        };

    assertThatThrownBy(() -> writer().write(anEdition().keeping(broken).build()))
        .hasMessage("the source broke");
    assertThat(namesIn(sample("editions"))).containsExactly(".lock", "1");
    assertThat(namesIn(data.resolve("samplewiki"))).isEqualTo(before);
  }

  @Test
  void removesWhatAKilledWriterLeft() throws IOException {
    writer().write(anEdition().build());
    Files.createDirectories(sample("editions/.2.tmp"));
    Files.writeString(sample("editions/.2.tmp/samplewiki.anchors.sqlite"), "half");
    writer().write(anEdition().build());

    assertThat(namesIn(sample("editions"))).containsExactly(".lock", "1", "2");
    assertThat(namesIn(sample("editions/2"))).contains("manifest.json");
  }

  @Test
  void refusesASecondWriterOfTheSameWiki() {
    Iterable<Article> writingToo =
        () -> {
          writer().write(anEdition().build());
          throw new AssertionError("two writers at once");
        };

    assertThatExceptionOfType(DatasetUnavailableException.class)
        .isThrownBy(() -> writer().write(anEdition().keeping(writingToo).build()))
        .withMessageContaining("another edition is being written");
  }

  @Test
  void makesPlainFilesAnEditionOfTheirOwn() throws IOException {
    Files.createDirectories(data.resolve("samplewiki"));
    Files.writeString(sample("samplewiki.anchors.sqlite"), "downloaded");
    Files.writeString(sample("samplewiki.linkmodel.json"), "downloaded, too");
    writer().write(anEdition().build());

    assertThat(sample("editions/1/samplewiki.anchors.sqlite")).hasContent("downloaded");
    assertThat(sample("editions/1/samplewiki.linkmodel.json")).hasContent("downloaded, too");
    assertThat(Files.readSymbolicLink(sample("current"))).isEqualTo(Path.of("editions/2"));
    assertThat(Files.isSymbolicLink(sample("samplewiki.anchors.sqlite"))).isTrue();
  }

  @Test
  void leavesOtherFilesOfTheWikiAlone() throws IOException {
    Files.createDirectories(sample("training"));
    Files.writeString(sample("training/link_train.csv"), "rows");
    Files.writeString(sample("rules.json"), "{}");
    writer().write(anEdition().build());
    writer().write(anEdition().build());

    assertThat(sample("training/link_train.csv")).hasContent("rows");
    assertThat(sample("rules.json")).hasContent("{}");
    assertThat(Files.isSymbolicLink(sample("rules.json"))).isFalse();
    assertThat(Files.exists(sample("current"), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void writesFortyFiveThousandRowsInSeconds() {
    EditionBuilder builder = anEdition();
    for (int i = 0; i < 45_000; i++) {
      builder.page("Page " + i, i + 1);
    }
    EditionContents contents = builder.build();
    writer().write(anEdition().of("warmupwiki").build());
    long start = System.nanoTime();
    writer().write(contents);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(contents.pageIds().toMap()).hasSize(45_000);
    assertThat(taken).isLessThan(Duration.ofSeconds(10));
  }
}
