package linkrec.bootstrap.server;

import java.util.Set;
import java.util.concurrent.Callable;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.mysql.MySqlStore;
import linkrec.domain.page.WikiId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Creates a wiki's tables in the database, those that are not there yet. */
@Command(
    name = "create-tables",
    mixinStandardHelpOptions = true,
    description = "Creates a wiki's tables in MySQL or MariaDB, those that are not there yet.",
    footer = "Example: DB_USER=admin DB_DATABASE=addlink ./linkrec create-tables --wiki simplewiki")
final class CreateTablesCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private DatasetOptions options = new DatasetOptions();

  CreateTablesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    WikiId wiki = options.requiredWiki();
    Set<WikiDataset> datasets = options.datasetsToCreate();
    DatabaseBackend database = DatabaseBackend.always(surroundings.settings());
    if (!options.isDryRun()) {
      try (MySqlStore store = database.store()) {
        store.createTables(wiki, datasets);
      }
    }
    String verb = options.isDryRun() ? "would create " : "there is ";
    MySqlStore.tables(wiki, datasets)
        .forEach(table -> surroundings.output().println(verb + table + " in " + database));
    return ExitCodes.DONE;
  }
}
