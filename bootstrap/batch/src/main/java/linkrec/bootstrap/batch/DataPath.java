package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.List;
import linkrec.adapter.persistence.Settings;
import org.jspecify.annotations.Nullable;

/** Where all wikis' data lie. */
final class DataPath {

  private static final String VARIABLE = "LINKREC_DATA";
  private static final String LAUNCHERS_FOLDER = "linkrec.home";

  private DataPath() {}

  /** As this process is told: the option, else the environment, else {@code .env}. */
  static Path ofProcess(@Nullable Path option) {
    Path here = Path.of("").toAbsolutePath();
    Path home = Path.of(System.getProperty(LAUNCHERS_FOLDER, here.toString()));
    List<Path> files = List.of(here.resolve(".env"), home.resolve(".env"));
    return of(option, Settings.of(System.getenv(), files), home);
  }

  /** The option, else what the settings say, else {@code data} in the launcher's folder. */
  static Path of(@Nullable Path option, Settings settings, Path home) {
    if (option != null) {
      return option;
    }
    return settings.value(VARIABLE).map(Path::of).orElse(home.resolve("data"));
  }
}
