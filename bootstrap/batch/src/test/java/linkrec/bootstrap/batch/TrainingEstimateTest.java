package linkrec.bootstrap.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingEstimateTest {

  @TempDir private Path folder;

  @Test
  void saysWhatATrainingWillTake() {
    TrainingEstimate estimate = new TrainingEstimate(100, 2, 5_000);

    assertThat(estimate.text())
        .isEqualTo(
            "Estimate: about 100 MB of XML; with 2 threads 26 s, 470 MB of memory, 150 MB of disk;"
                + " up to four times that where articles are very short");
    assertThat(estimate.fitsOnDisk()).isTrue();
  }

  @Test
  void growsWithTheDumpAndShrinksWithThreads() {
    TrainingEstimate one = new TrainingEstimate(10_000, 1, 5_000);
    TrainingEstimate two = new TrainingEstimate(10_000, 2, 5_000);

    assertThat(one.seconds()).isGreaterThan(two.seconds() * 1.9);
    assertThat(one.text()).contains("67 min");
    assertThat(one.fitsOnDisk()).isFalse();
  }

  @Test
  void knowsHowDumpsArePacked() throws IOException {
    Path plain = Files.write(folder.resolve("a.xml"), new byte[1_000]);
    Path bzip2 = Files.write(folder.resolve("a.xml.bz2"), new byte[1_000]);

    TrainingEstimate estimate =
        TrainingEstimate.of(List.of(plain, bzip2), 1, folder.resolve("not/there"));

    assertThat(estimate.megabytesOfXml()).isEqualTo(0.007);
    assertThat(estimate.freeMegabytes()).isPositive();
  }
}
