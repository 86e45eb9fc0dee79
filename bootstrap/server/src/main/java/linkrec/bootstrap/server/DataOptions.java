package linkrec.bootstrap.server;

import java.nio.file.Path;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.LanguageCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that read datasets. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the folder of the datasets (else LINKREC_DATA, else data beside the launcher)")
  private @Nullable String data;

  @Option(
      names = {"--language-code", "--language", "-l"},
      paramLabel = "L",
      description = "the language of the articles (else the wiki's own)")
  private @Nullable String language;

  @Option(
      names = "--generation",
      paramLabel = "1|2",
      defaultValue = "1",
      description = "the kind of datasets to answer from (2 is not there yet)")
  private int generation = 1;

  /** The data folder. */
  Path folder(Surroundings surroundings) {
    String given = surroundings.settings().orElse(data, "LINKREC_DATA");
    return given == null ? surroundings.home().resolve("data") : Path.of(given);
  }

  /** The language where one was given. */
  @Nullable LanguageCode language() {
    return language == null ? null : new LanguageCode(language);
  }

  /**
   * Lets only what is there pass.
   *
   * @throws InvalidRequestException for every generation but the first
   */
  void requireKnownGeneration() {
    if (generation == 2) {
      throw new InvalidRequestException(
          "--generation", "datasets of generation 2 are not there yet");
    }
    if (generation != 1) {
      throw new InvalidRequestException("--generation", "1 or 2 expected, got " + generation);
    }
  }
}
