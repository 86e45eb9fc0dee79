package linkrec.bootstrap.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shared libraries of a Linux machine. */
final class SharedLibraries {

  private static final String GOMP = "libgomp.so.1";

  /** Where Linux distributions keep them; those of one processor type are one folder deeper. */
  private static final List<Path> FOLDERS =
      List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/lib"), Path.of("/lib64"));

  private SharedLibraries() {}

  /** Whether GCC's OpenMP library is there, which XGBoost needs. */
  static boolean haveGomp() {
    return FOLDERS.stream().anyMatch(SharedLibraries::holdsGomp);
  }

  private static boolean holdsGomp(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    if (Files.exists(folder.resolve(GOMP))) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(entry -> Files.exists(entry.resolve(GOMP)));
    } catch (IOException e) {
      return false;
    }
  }
}
