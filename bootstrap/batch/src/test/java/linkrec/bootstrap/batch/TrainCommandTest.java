package linkrec.bootstrap.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linkrec.adapter.persistence.Settings;
import linkrec.application.DamagedDumpException;
import linkrec.application.TrainingStep;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {

  @TempDir private Path folder;

  private final List<TrainOptions> asked = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path dump;

  @BeforeEach
  void writeDump() throws IOException {
    dump = Files.writeString(folder.resolve("sample.xml"), "<mediawiki/>");
  }

  private int run(TrainingProgram training, String line) {
    String[] arguments = line.replace("DUMP", dump.toString()).split(" ");
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    Main.Programs programs =
        new Main.Programs(
            training,
            (options, results, problems) -> 0,
            (options, results, problems) -> 1,
            (options, results, problems) -> 1);
    return Main.run(arguments, out, messages, programs);
  }

  private int run(String line) {
    return run(
        (options, out, problems) -> {
          asked.add(options);
          return 0;
        },
        line);
  }

  @Test
  void takesTheOriginalsSpellings() {
    assertThat(run("train -id samplewiki --language-code en --dump DUMP DUMP --force")).isZero();

    TrainOptions options = asked.get(0);
    assertThat(options.wiki()).isEqualTo(WikiId.parse("samplewiki"));
    assertThat(options.language()).isEqualTo(new LanguageCode("en"));
    assertThat(options.dumps()).containsExactly(dump, dump);
    assertThat(options.force()).isTrue();
    assertThat(options.modelVersion()).isEqualTo(ModelVersion.V2);
    assertThat(options.threads()).isPositive();
    assertThat(options.firstGenerationOnly()).isFalse();
  }

  @Test
  void takesStepsVersionsAndOtherWikis() {
    int code =
        run(
            "train --project wikipedia --wiki-domain sample --dump DUMP --only model"
                + " --model-version v1 --with otherwiki thirdwiki --threads 3 --allow-truncated"
                + " --data here --generation 1");

    assertThat(code).isZero();
    assertThat(asked.get(0).firstGenerationOnly()).isTrue();
    TrainOptions options = asked.get(0);
    assertThat(options.only()).isEqualTo(TrainingStep.MODEL);
    assertThat(options.modelVersion()).isEqualTo(ModelVersion.V1);
    assertThat(options.with()).extracting(WikiId::value).containsExactly("otherwiki", "thirdwiki");
    assertThat(options.threads()).isEqualTo(3);
    assertThat(options.allowTruncated()).isTrue();
    assertThat(options.data()).isEqualTo(Path.of("here"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train",
        "train --wiki samplewiki",
        "train --dump DUMP",
        "train --wiki sample --dump DUMP",
        "train --wiki samplewiki --dump absent.xml",
        "train --wiki samplewiki --dump DUMP --threads 0",
        "train --wiki samplewiki --dump DUMP --model-version v3",
        "train --wiki samplewiki --dump DUMP --generation 3",
        "train --wiki samplewiki --dump DUMP --generation 1 --only phrases",
        "train --wiki samplewiki --dump DUMP --from nowhere",
        "train --wiki samplewiki --dump DUMP --from model --only model",
        "train --wiki samplewiki --dump DUMP --project wikipedia",
        "train --wiki otherwiki --dump DUMP --project wikipedia --wiki-domain sample",
        "train --wiki samplewiki --dump DUMP --language a/b",
        "train --wiki samplewiki --dump DUMP --surprise",
        "unheard-of"
      })
  void refusesWrongUsage(String line) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(asked).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
  }

  @Test
  void namesTheCauseInOneLine() {
    int code =
        run(
            (options, out, problems) -> {
              throw new DamagedDumpException("sample.xml: cut", new IOException("gone"));
            },
            "train --wiki samplewiki --dump DUMP");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("linkrec: sample.xml: cut\n");
  }

  @Test
  void anInterruptionHasItsOwnCode() {
    int code =
        run(
            (options, out, problems) -> {
              throw new IllegalStateException("stopped", new InterruptedException());
            },
            "train --wiki samplewiki --dump DUMP");

    assertThat(code).isEqualTo(130);
  }

  @Test
  void dataLieBesideTheLauncherUnlessSaidOtherwise() {
    Path home = Path.of("/opt/linkrec");
    Settings nothing = Settings.of(Map.of(), List.of());
    Settings said = Settings.of(Map.of("LINKREC_DATA", "/srv/data"), List.of());

    assertThat(DataPath.of(null, nothing, home)).isEqualTo(Path.of("/opt/linkrec/data"));
    assertThat(DataPath.of(null, said, home)).isEqualTo(Path.of("/srv/data"));
    assertThat(DataPath.of(folder, said, home)).isEqualTo(folder);
  }
}
