package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where all wikis' data lie. */
final class DataPath {

  private static final String VARIABLE = "LINKREC_DATA";
  private static final String LAUNCHERS_FOLDER = "linkrec.home";

  private DataPath() {}

  /** The option, else the environment, else {@code data} beside the launcher or here. */
  static Path of(@Nullable Path option, Map<String, String> environment, Properties properties) {
    if (option != null) {
      return option;
    }
    String fromEnvironment = environment.get(VARIABLE);
    if (fromEnvironment != null && !fromEnvironment.isBlank()) {
      return Path.of(fromEnvironment);
    }
    return Path.of(properties.getProperty(LAUNCHERS_FOLDER, ""), "data");
  }
}
