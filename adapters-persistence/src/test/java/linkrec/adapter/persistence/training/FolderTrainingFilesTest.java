package linkrec.adapter.persistence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import linkrec.application.TrainingFiles;
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
  void writesTheModelWhereTheNextStepLooks() {
    files().writeModel(new byte[] {'{', '}'});

    assertThat(sample("work/model/samplewiki.linkmodel.json")).hasContent("{}");
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
