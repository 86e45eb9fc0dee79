package linkrec.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository lies on this machine. */
public final class Repository {

  private static final Path ROOT = root();

  private Repository() {}

  /** A path in the repository. */
  public static Path path(String first, String... more) {
    return ROOT.resolve(Path.of(first, more));
  }

  /** The next folder upwards that holds all modules. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("acceptance-tests/pom.xml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException(
          "run within the repository, not in " + Path.of("").toAbsolutePath());
    }
    return folder;
  }
}
