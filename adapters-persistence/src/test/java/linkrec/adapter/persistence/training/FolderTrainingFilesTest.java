package linkrec.adapter.persistence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import linkrec.application.StepRecord;
import linkrec.application.TrainingDocument;
import linkrec.application.TrainingFiles;
import linkrec.application.TrainingStep;
import linkrec.application.TrainingTable;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.page.WikiId;
import linkrec.testkit.application.TrainingFilesContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTrainingFilesTest extends TrainingFilesContract {

  @TempDir private Path data;

  @Override
  protected TrainingFiles files() {
    return new FolderTrainingFiles(data, WikiId.parse("samplewiki"));
  }

  private Path sample(String name) {
    return data.resolve("samplewiki").resolve(name);
  }

  @Test
  void writesTabsWithoutQuotes() {
    files()
        .write(
            TrainingTable.SENTENCES_TRAIN,
            sink -> {
              sink.accept(List.of("River", "A \"[[river]]\", flowing."));
              sink.accept(List.of("Sea", "Water"));
            });

    assertThat(sample("training/sentences_train.csv"))
        .hasContent("River\tA \"[[river]]\", flowing.\nSea\tWater\n");
  }

  @Test
  void writesTheBacktestWithCommas() throws IOException {
    files()
        .write(
            TrainingTable.BACKTEST,
            sink -> {
              sink.accept(List.of("", "threshold", "N", "micro_precision", "micro_recall"));
              sink.accept(List.of("0", "0.0", "10", "0.5", "0.25"));
            });

    assertThat(Files.readString(sample("testing/samplewiki.backtest.eval.csv")))
        .isEqualTo(",threshold,N,micro_precision,micro_recall\n0,0.0,10,0.5,0.25\n");
  }

  @Test
  void leavesNoFileOfAnIndexNorThatOfAKilledRun() throws IOException {
    files().write(TrainingTable.REDIRECTS, sink -> sink.accept(List.of("Mere", "Lake")));
    Files.writeString(sample("work/.index.tmp"), "cut");

    assertThat(files().index(TrainingTable.REDIRECTS).rows("Mere"))
        .containsExactly(List.of("Lake"));
    try (Stream<Path> left = Files.walk(sample("work"))) {
      assertThat(left.filter(Files::isRegularFile))
          .containsExactly(sample("work/anchors/redirects.tsv"));
    }
  }

  @Test
  void writesTheModelWhereTheNextStepLooks() {
    files().write(TrainingDocument.MODEL, new byte[] {'{', '}'});

    assertThat(sample("work/model/samplewiki.linkmodel.json")).hasContent("{}");
  }

  @Test
  void sumsWhatLiesThereNow() throws IOException {
    TrainingFiles files = files();
    files.write(TrainingDocument.MODEL, "abc".getBytes(StandardCharsets.UTF_8));
    // FIPS 180-2, appendix B.1
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(files.checksum(TrainingDocument.MODEL)).contains(abc);
    assertThat(files().checksum(TrainingDocument.MODEL)).contains(abc);

    Files.writeString(sample("work/model/samplewiki.linkmodel.json"), "abcd");

    assertThat(files.checksum(TrainingDocument.MODEL)).isPresent().isNotEqualTo(Optional.of(abc));
  }

  @Test
  void tellsAChangedSource() throws IOException {
    Path source = Files.writeString(data.resolve("dump.xml"), "<mediawiki/>");
    String before = files().stamp(source);
    assertThat(files().stamp(source)).isEqualTo(before).startsWith("dump.xml, 12 bytes");

    Files.setLastModifiedTime(source, FileTime.fromMillis(1_000_000));

    assertThat(files().stamp(source)).isNotEqualTo(before);
  }

  @Test
  void takesABrokenRecordForNone() throws IOException {
    TrainingFiles files = files();
    files.writeRecord(
        TrainingStep.FILTER, new StepRecord(new TreeMap<>(), new TreeMap<>(), Map.of("a", "1")));
    assertThat(files.record(TrainingStep.FILTER)).isPresent();

    Files.writeString(sample("work/filter/manifest.json"), "{\"format_version\": 1, \"made");

    assertThat(files.record(TrainingStep.FILTER)).isEmpty();
  }

  @Test
  void leavesNoUnfinishedFile() throws IOException {
    assertThatThrownBy(
            () ->
                files()
                    .write(
                        TrainingTable.ANCHORS,
                        sink -> {
                          sink.accept(List.of("a", "A", "1"));
                          throw new IllegalStateException("the source broke");
                        }))
        .hasMessage("the source broke");
    try (Stream<Path> left = Files.walk(data)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void refusesATableThatIsNotUtf8() throws IOException {
    Path file = sample("work/anchors/anchors.tsv");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {'a', '\t', (byte) 0xFF, '\n'});

    assertThatThrownBy(() -> files().read(TrainingTable.ANCHORS, row -> {}))
        .isInstanceOf(CorruptDatasetException.class)
        .hasMessageContaining("anchors.tsv");
  }
}
