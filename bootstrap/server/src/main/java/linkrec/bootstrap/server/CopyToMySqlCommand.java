package linkrec.bootstrap.server;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.edition.EditionSource;
import linkrec.adapter.persistence.mysql.MySqlStore;
import linkrec.domain.page.WikiId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Copies a wiki's edition from the data folder into the database. */
@Command(
    name = "copy-to-mysql",
    aliases = "copy-sqlite-to-mysql",
    mixinStandardHelpOptions = true,
    description = {
      "Copies a wiki's datasets from the data folder into MySQL or MariaDB.",
      "They take the place of what is served from there in one step; what the edition lacks goes."
    },
    footer = "Example: DB_USER=admin DB_DATABASE=addlink ./linkrec copy-to-mysql --wiki simplewiki")
final class CopyToMySqlCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private DatasetOptions options = new DatasetOptions();

  CopyToMySqlCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    WikiId wiki = options.requiredWiki();
    DatabaseBackend database = DatabaseBackend.always(surroundings.settings());
    Map<WikiDataset, NewDataset> datasets =
        EditionSource.of(data.folder(surroundings), wiki).datasets();
    options.retainNamed(datasets);
    Set<WikiDataset> gone = EnumSet.copyOf(options.datasets());
    gone.removeAll(datasets.keySet());
    if (!options.isDryRun()) {
      try (MySqlStore store = database.store()) {
        store.replace(wiki, datasets, gone, new ProgressLines(surroundings.messages()));
      }
    }
    String verb = options.isDryRun() ? "would copy " : "copied ";
    datasets
        .keySet()
        .forEach(
            dataset ->
                surroundings
                    .output()
                    .println(verb + wiki + " " + dataset.datasetName() + " to " + database));
    return ExitCodes.DONE;
  }
}
