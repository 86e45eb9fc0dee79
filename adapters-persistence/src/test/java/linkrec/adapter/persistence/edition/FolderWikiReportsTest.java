package linkrec.adapter.persistence.edition;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linkrec.application.WikiReports.WikiReport;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.Backtest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWikiReportsTest {

  private static final WikiId WIKI = WikiId.parse("samplewiki");

  @TempDir Path data;

  private WikiReport report() {
    return new FolderWikiReports(data, null).of(WIKI).orElseThrow();
  }

  private void write(String name, String text) throws IOException {
    Path file = data.resolve("samplewiki/testing").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void tellsOfWhatIsServed() throws IOException {
    new EditionFolderWriter(data)
        .write(anEdition().anchor("sea", "Sea", 3).page("Sea", 1).page("Tide", 2).build());
    write(
        "samplewiki.backtest.eval.csv",
        ",threshold,N,micro_precision,micro_recall\n0,0.0,12,0.25,1.0\n1,0.1,12,,0.0\n");
    write("samplewiki.backtest.scores.csv", "score,N,mean_score,right\n0.5,4,0.55,3\n");
    WikiReport report = report();

    assertThat(report.edition()).isEqualTo("1");
    assertThat(report.language().value()).isEqualTo("en");
    assertThat(report.sizes()).containsEntry("anchors", 1).containsEntry("pageids", 2);
    assertThat(report.octets()).containsKeys("anchors", "model");
    assertThat(report.checksums().get("model")).hasSize(64);
    assertThat(report.writtenAt()).isGreaterThan(1_600_000_000);
    assertThat(report.backtest())
        .containsExactly(
            new Backtest.Row(0.0, 12, 0.25, 1), new Backtest.Row(0.1, 12, Double.NaN, 0));
    assertThat(report.scores()).containsExactly(new Backtest.ScoreClass(0.5, 4, 0.55, 3));
  }

  @Test
  void knowsLessOfPlainFiles() throws IOException {
    Path folder = Files.createDirectories(data.resolve("samplewiki"));
    Files.writeString(folder.resolve("samplewiki.linkmodel.json"), "{}");
    WikiReport report = report();

    assertThat(report.edition()).isEmpty();
    assertThat(report.language().value()).isEqualTo("sample");
    assertThat(report.sizes()).isEmpty();
    assertThat(report.octets()).containsEntry("model", 2L);
    assertThat(report.backtest()).isEmpty();
  }

  @Test
  void saysNothingOfAWikiThatIsNotHere() {
    assertThat(new FolderWikiReports(data, null).of(WIKI)).isEmpty();
  }

  @Test
  void refusesATableWithoutNumbers() throws IOException {
    Path folder = Files.createDirectories(data.resolve("samplewiki"));
    Files.writeString(folder.resolve("samplewiki.linkmodel.json"), "{}");
    write("samplewiki.backtest.eval.csv", "header\n0,x\n");

    assertThatThrownBy(this::report).isInstanceOf(CorruptDatasetException.class);
  }
}
