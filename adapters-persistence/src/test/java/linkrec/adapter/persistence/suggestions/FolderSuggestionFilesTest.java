package linkrec.adapter.persistence.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import linkrec.application.IncomingLinks;
import linkrec.application.SuggestionFiles;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.PageTitle;
import linkrec.testkit.application.SuggestionFilesContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSuggestionFilesTest extends SuggestionFilesContract {

  private static final TreeMap<String, String> MADE_FROM = new TreeMap<>(Map.of("limits", "0.5"));

  @TempDir Path data;

  private Path out() {
    return data.resolve("all.ndjson.gz");
  }

  @Override
  protected SuggestionFiles files() {
    return new FolderSuggestionFiles(data, WIKI, out());
  }

  @Override
  protected IncomingLinks incoming() {
    return new FolderIncomingLinks(data);
  }

  @Override
  protected List<String> answers() {
    return lines(out());
  }

  private static List<String> lines(Path file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path part(String name) {
    return data.resolve("samplewiki/work/recommend-all").resolve(name);
  }

  private void make() {
    try (SuggestionFiles files = files()) {
      files.begin(MADE_FROM);
      files.writePart(0, List.of(page("Coast", 1L, "Tide 0.5 tide"), page("Quay", 2L)));
      files.finish(1);
    }
  }

  @Test
  void ranksPagesByHowMuchTheyNeedLinks() {
    make();

    assertThat(lines(data.resolve("all.underlinked.tsv.gz")))
        .containsExactly(
            "page_title\tpageid\tunderlinkedness\tlinks\twords",
            "Quay\t2\t1.0\t0\t100",
            "Coast\t1\t" + Math.pow(0.99, 4) + "\t1\t100");
  }

  @Test
  void equalPagesGiveEqualFiles() throws IOException {
    make();
    byte[] answers = Files.readAllBytes(out());
    byte[] incoming = Files.readAllBytes(data.resolve("samplewiki/incoming.sqlite"));
    make();

    assertThat(out()).hasBinaryContent(answers);
    assertThat(data.resolve("samplewiki/incoming.sqlite")).hasBinaryContent(incoming);
  }

  @Test
  void leavesNothingBeside() throws IOException {
    make();

    try (Stream<Path> files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> data.relativize(file).toString()))
          .containsExactlyInAnyOrder(
              "all.ndjson.gz",
              "all.underlinked.tsv.gz",
              "samplewiki/incoming.sqlite",
              "samplewiki/work/.recommend-all.lock");
    }
  }

  @Test
  void aPartWithoutItsAnswersIsNone() throws IOException {
    try (SuggestionFiles files = files()) {
      files.begin(MADE_FROM);
      files.writePart(0, List.of(page("Coast", 1L)));
      files.writePart(1, List.of(page("Quay", 2L)));
    }
    Files.delete(part("000001.ndjson.gz"));
    Files.writeString(part(".000002.ndjson.gz.tmp"), "half");
    try (SuggestionFiles files = files()) {
      assertThat(files.begin(MADE_FROM)).isEqualTo(1);
    }
    assertThat(part("000001.pages.gz")).doesNotExist();
    assertThat(part(".000002.ndjson.gz.tmp")).doesNotExist();
  }

  @Test
  void aDamagedPartIsNamedAndWhatWasThereStays() throws IOException {
    make();
    byte[] before = Files.readAllBytes(out());
    try (SuggestionFiles files = files()) {
      files.begin(MADE_FROM);
      files.writePart(0, List.of(page("Coast", 1L, "Tide 0.5 tide")));
      byte[] whole = Files.readAllBytes(part("000000.pages.gz"));
      Files.write(part("000000.pages.gz"), Arrays.copyOf(whole, whole.length / 2));

      assertThatThrownBy(() -> files.finish(1))
          .isInstanceOf(CorruptDatasetException.class)
          .hasMessageContaining("000000.pages.gz");
    }
    assertThat(out()).hasBinaryContent(before);
    assertThat(incoming().to(WIKI, new PageTitle("Tide"), 5)).isPresent();
  }

  @Test
  void oneProgramAtATime() {
    try (SuggestionFiles first = files();
        SuggestionFiles second = files()) {
      first.begin(MADE_FROM);

      assertThatThrownBy(() -> second.begin(MADE_FROM))
          .isInstanceOf(DatasetUnavailableException.class)
          .hasMessageContaining("samplewiki");
    }
  }

  @Test
  void aFileThatIsNoneIsRefused() throws IOException {
    make();
    Files.writeString(data.resolve("samplewiki/incoming.sqlite"), "no such thing".repeat(100));

    assertThatThrownBy(() -> incoming().to(WIKI, new PageTitle("Tide"), 5))
        .isInstanceOf(CorruptDatasetException.class)
        .hasMessageContaining("incoming.sqlite");
  }
}
