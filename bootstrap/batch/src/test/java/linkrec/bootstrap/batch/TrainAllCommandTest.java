package linkrec.bootstrap.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linkrec.domain.model.ModelVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainAllCommandTest {

  @TempDir private Path folder;

  private final List<TrainAllOptions> asked = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(TrainAllProgram trainingOfAll, String line) {
    Main.Programs programs =
        new Main.Programs(
            (options, results, problems) -> 0,
            trainingOfAll,
            (options, results, problems) -> 0,
            (options, results, problems) -> 0);
    return Main.run(
        line.replace("DIR", folder.toString()).split(" "),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        programs);
  }

  private int run(String line) {
    return run(
        (options, results, problems) -> {
          asked.add(options);
          return 0;
        },
        line);
  }

  @Test
  void takesAFolderAndTheOptionsOfATraining() {
    assertThat(run("train-all --dumps DIR --threads 3 --force --model-version v1 --data here"))
        .isZero();

    TrainAllOptions options = asked.get(0);
    assertThat(options.dumps()).isEqualTo(folder);
    assertThat(options.threads()).isEqualTo(3);
    assertThat(options.force()).isTrue();
    assertThat(options.modelVersion()).isEqualTo(ModelVersion.V1);
    assertThat(options.data()).isEqualTo(Path.of("here"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train-all",
        "train-all --dumps absent",
        "train-all --dumps DIR --threads 0",
        "train-all --dumps DIR --wikidata absent.json",
        "train-all --dumps DIR --model-version v9"
      })
  void refusesWrongUsage(String line) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(asked).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
  }

  @Test
  void saysHowDumpsAreNamedWhereItFindsNone() {
    assertThat(run(TrainingOfAll::run, "train-all --dumps DIR --data DIR/data")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("pages-articles", "found none");
  }
}
