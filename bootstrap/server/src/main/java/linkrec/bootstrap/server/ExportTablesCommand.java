package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import linkrec.adapter.persistence.publication.TableExport;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a wiki's datasets as dumps of tables. */
@Command(
    name = "export-tables",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a wiki's datasets as dumps of tables, with checksums, as others load them.",
      "They come from the data folder, with DB_BACKEND=mysql from the database."
    },
    footer = "Example: ./linkrec export-tables --wiki simplewiki --path /datasets/simplewiki")
final class ExportTablesCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private DatasetOptions options = new DatasetOptions();

  @Option(
      names = {"--path", "-p"},
      paramLabel = "DIR",
      description = "the folder to write to (else the folder export of the wiki's own)")
  private @Nullable Path path;

  ExportTablesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    WikiId wiki = options.requiredWiki();
    Path given = path;
    Path folder =
        given == null ? data.folder(surroundings).resolve(wiki.value()).resolve("export") : given;
    new DatasetSource(data.folder(surroundings), surroundings.settings())
        .read(
            wiki,
            served -> {
              options.retainNamed(served);
              if (!options.isDryRun()) {
                TableExport.write(wiki, served, folder, new ProgressLines(surroundings.messages()));
              }
              print(TableExport.names(wiki, served.keySet()), folder);
            });
    return ExitCodes.DONE;
  }

  private void print(List<String> names, Path folder) {
    String verb = options.isDryRun() ? "would write " : "wrote ";
    names.forEach(name -> surroundings.output().println(verb + folder.resolve(name)));
  }
}
