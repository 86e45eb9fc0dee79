package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.edition.EditionSource;
import linkrec.domain.page.WikiId;

/** The datasets that are served, from wherever they are served, row by row. */
final class DatasetSource {

  private final Path folder;
  private final Optional<DatabaseBackend> database;

  DatasetSource(Path folder, Settings settings) {
    this.folder = folder;
    this.database = DatabaseBackend.of(settings);
  }

  /** Hands over a wiki's datasets, to be read before {@code reader} returns. */
  void read(WikiId wiki, Consumer<Map<WikiDataset, NewDataset>> reader) {
    if (database.isPresent()) {
      database.get().read(wiki, reader);
      return;
    }
    reader.accept(EditionSource.of(folder, wiki).datasets());
  }
}
