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
import linkrec.domain.evaluation.HeldOutSplit;
import linkrec.domain.model.ModelVersion;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

  @TempDir private Path folder;

  private final List<EvaluateOptions> asked = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path dump;

  @BeforeEach
  void writeDump() throws IOException {
    dump = Files.writeString(folder.resolve("sample.xml"), "<mediawiki/>");
  }

  private int run(String line) {
    String[] arguments = line.replace("DUMP", dump.toString()).split(" ");
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    EvaluationProgram evaluation =
        (options, results, problems) -> {
          asked.add(options);
          return 0;
        };
    return Main.run(
        arguments,
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new Main.Programs(
            (options, results, problems) -> 1,
            (options, results, problems) -> 1,
            evaluation,
            (options, results, problems) -> 1));
  }

  @Test
  void holdsOutByTitleUnlessSaidOtherwise() {
    assertThat(run("evaluate --honest --wiki samplewiki --dump DUMP")).isZero();

    EvaluateOptions options = asked.get(0);
    assertThat(options.wiki()).isEqualTo(WikiId.parse("samplewiki"));
    assertThat(options.dumps()).containsExactly(dump);
    assertThat(options.split()).isEqualTo(new HeldOutSplit("md5"));
    assertThat(options.modelVersion()).isEqualTo(ModelVersion.V2);
    assertThat(options.threads()).isPositive();
    assertThat(options.language()).isNull();
    assertThat(options.out()).isNull();
  }

  @Test
  void takesWhatTrainingTakes() {
    int code =
        run(
            "evaluate --honest --wiki samplewiki --dump DUMP DUMP --language la --split 7"
                + " --model-version v1 --threads 3 --allow-truncated --page-props DUMP"
                + " --wikidata DUMP --out reports");

    assertThat(code).isZero();
    EvaluateOptions options = asked.get(0);
    assertThat(options.language()).isEqualTo(new LanguageCode("la"));
    assertThat(options.dumps()).containsExactly(dump, dump);
    assertThat(options.split()).isEqualTo(new HeldOutSplit("7"));
    assertThat(options.modelVersion()).isEqualTo(ModelVersion.V1);
    assertThat(options.threads()).isEqualTo(3);
    assertThat(options.allowTruncated()).isTrue();
    assertThat(options.wikidata()).isEqualTo(dump);
    assertThat(options.pageProperties()).isEqualTo(dump);
    assertThat(options.out()).isEqualTo(Path.of("reports"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate",
        "evaluate --wiki samplewiki --dump DUMP",
        "evaluate --honest --wiki samplewiki",
        "evaluate --honest --dump DUMP",
        "evaluate --honest --wiki sample --dump DUMP",
        "evaluate --honest --wiki samplewiki --dump absent.xml",
        "evaluate --honest --wiki samplewiki --dump DUMP --threads 0",
        "evaluate --honest --wiki samplewiki --dump DUMP --model-version v3",
        "evaluate --honest --wiki samplewiki --dump DUMP --surprise"
      })
  void refusesWrongUsage(String line) {
    assertThat(run(line)).isEqualTo(2);
    assertThat(asked).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
  }
}
