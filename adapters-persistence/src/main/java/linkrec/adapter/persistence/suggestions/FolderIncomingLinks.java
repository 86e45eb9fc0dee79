package linkrec.adapter.persistence.suggestions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import linkrec.adapter.persistence.sqlite.IncomingFile;
import linkrec.adapter.persistence.sqlite.SqliteFile;
import linkrec.application.IncomingLinks;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/**
 * Reads {@code data/<W>/incoming.sqlite}. The file is opened anew by each call, so that one that a
 * later run has put in its place is seen.
 */
public final class FolderIncomingLinks implements IncomingLinks {

  private final Path dataFolder;

  public FolderIncomingLinks(Path dataFolder) {
    this.dataFolder = dataFolder.toAbsolutePath().normalize();
  }

  @Override
  public Optional<Incoming> to(WikiId wiki, PageTitle target, int most) {
    Path path = dataFolder.resolve(wiki.value()).resolve(FolderSuggestionFiles.INCOMING);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (IncomingFile file =
        new IncomingFile(SqliteFile.open(path, SqliteFile.FileKind.IMMUTABLE))) {
      return Optional.of(file.to(target, most));
    }
  }
}
