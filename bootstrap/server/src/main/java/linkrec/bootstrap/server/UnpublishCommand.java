package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import linkrec.adapter.persistence.publication.PublishedFolder;
import linkrec.domain.page.WikiId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a wiki off a folder of published datasets. */
@Command(
    name = "unpublish",
    aliases = "unpublish-datasets",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a wiki off the list and deletes its published files.",
      "Only files with the names that publish gives are deleted."
    },
    footer = "Example: ./linkrec unpublish --wiki simplewiki --from /srv/published --dry-run")
final class UnpublishCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private WikiOptions options = new WikiOptions();

  @Option(names = "--from", paramLabel = "DIR", required = true, description = "the folder")
  private Path from = Path.of("");

  UnpublishCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    WikiId wiki = options.requiredWiki();
    PublishedFolder folder = new PublishedFolder(from);
    List<Path> files = folder.published(wiki);
    if (!options.isDryRun()) {
      folder
          .unpublish(wiki)
          .forEach(left -> surroundings.messages().println("linkrec: left as it is: " + left));
    }
    String verb = options.isDryRun() ? "would delete " : "deleted ";
    files.forEach(file -> surroundings.output().println(verb + file));
    return ExitCodes.DONE;
  }
}
