package linkrec.acceptance.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedChecksTest {

  @TempDir Path folder;

  @Test
  void saysWhatIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("counts"), "scenarios=3\n");
    assertThat(ExpectedChecks.missing(file, List.of("scenarios=4", "architecture.rules=1")))
        .containsExactly("scenarios: 4 expected, 3 ran", "architecture.rules: 1 expected, 0 ran");
  }

  @Test
  void isContentWithMoreThanExpected() throws IOException {
    Path file = Files.writeString(folder.resolve("counts"), "scenarios=3\n");
    assertThat(ExpectedChecks.missing(file, List.of("scenarios=3"))).isEmpty();
    assertThat(ExpectedChecks.missing(file, List.of("scenarios=2"))).isEmpty();
  }

  @Test
  void failsWhereNothingWasCounted() {
    String file = folder.resolve("no such file").toString();
    assertThatThrownBy(() -> ExpectedChecks.main(new String[] {file, "scenarios=1"}))
        .hasMessage("too few checks ran: scenarios: 1 expected, 0 ran");
  }
}
