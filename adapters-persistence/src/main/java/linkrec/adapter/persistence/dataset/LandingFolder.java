package linkrec.adapter.persistence.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import linkrec.domain.page.WikiId;

/**
 * A folder of published files: {@code <folder>/<W>/} where there is such a folder, else the folder
 * itself, as an export leaves it.
 */
public record LandingFolder(Path folder) {

  /** The folder of a wiki's files. */
  public Path of(WikiId wiki) {
    Path own = folder.resolve(wiki.value());
    return Files.isDirectory(own) ? own : folder;
  }
}
