package linkrec.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path folder;

  @Test
  void prefersTheOptionThenTheEnvironmentThenTheFirstFile() throws IOException {
    Path near = file("near", "A=near\nB=near\nC=near\n");
    Path far = file("far", "C=far\nD=far\n");
    Settings settings =
        Settings.of(Map.of("A", "environment", "E", ""), List.of(near, folder.resolve("no"), far));

    assertThat(settings.orElse("option", "A")).isEqualTo("option");
    assertThat(settings.orElse(null, "A")).isEqualTo("environment");
    assertThat(settings.value("B")).contains("near");
    assertThat(settings.value("C")).contains("near");
    assertThat(settings.value("D")).contains("far");
    assertThat(settings.value("E")).isEmpty();
    assertThat(settings.orElse(null, "F")).isNull();
  }

  @Test
  void readsCommentsQuotesAndExports() throws IOException {
    Path file = file("env", "# A=1\nexport B = \"two words\" \nC='x=y'\nnothing\n=z\n");

    Settings settings = Settings.of(Map.of(), List.of(file));

    assertThat(settings.value("A")).isEmpty();
    assertThat(settings.value("B")).contains("two words");
    assertThat(settings.value("C")).contains("x=y");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
