package linkrec.bootstrap.server;

import java.nio.file.Path;
import linkrec.application.Generation;
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
      description =
          "the kind of datasets to answer from: 1 the original's, 2 Linkrec's own (else 2 where it"
              + " is there)")
  private @Nullable Integer generation;

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
   * The kind of datasets that was asked for.
   *
   * @throws InvalidRequestException for what is neither 1 nor 2
   */
  Generation generation() {
    return generation == null ? Generation.NEWEST : Generation.numbered("--generation", generation);
  }
}
