package linkrec.acceptance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linkrec.acceptance.Repository;

/** The classes of all modules, read from where the build has put them. */
final class House {

  private static final List<String> MODULES =
      List.of(
          "domain",
          "application",
          "adapters-web",
          "adapters-persistence",
          "adapters-mediawiki",
          "adapters-spark",
          "bootstrap/server",
          "bootstrap/batch");

  private House() {}

  static JavaClasses main() {
    return imported("classes");
  }

  static JavaClasses mainAndTests() {
    return imported("classes", "test-classes");
  }

  private static JavaClasses imported(String... folders) {
    List<Path> paths = new ArrayList<>();
    for (String module : MODULES) {
      Path sources = Repository.path(module, "src/main/java");
      Path classes = Repository.path(module, "target/classes");
      if (Files.exists(sources) && !Files.exists(classes)) {
        throw new IllegalStateException(
            classes + " is missing: build the module " + module + " first");
      }
      for (String folder : folders) {
        Path path = Repository.path(module, "target", folder);
        if (Files.exists(path)) {
          paths.add(path);
        }
      }
    }
    return new ClassFileImporter().importPaths(paths);
  }
}
