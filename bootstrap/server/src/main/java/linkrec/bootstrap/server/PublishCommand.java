package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.edition.EditionSource;
import linkrec.adapter.persistence.publication.PublishedFolder;
import linkrec.application.EvaluateModel;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.Backtest;
import linkrec.domain.training.PublicationRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes a wiki's edition, where its backtest is good enough. */
@Command(
    name = "publish",
    aliases = "publish-datasets",
    mixinStandardHelpOptions = true,
    description = {
      "Copies a wiki's datasets to a folder from which others load them, whole or not at all.",
      "A wiki whose backtest at 0.5 has less than "
          + PublicationRule.PRECISION
          + " precision or "
          + PublicationRule.RECALL
          + " recall is refused."
    },
    footer = "Example: ./linkrec publish --wiki simplewiki --to /srv/published")
final class PublishCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private WikiOptions options = new WikiOptions();

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "the folder")
  private Path to = Path.of("");

  @Option(names = "--force", description = "whatever the backtest says")
  private boolean force;

  PublishCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    WikiId wiki = options.requiredWiki();
    Path folder = data.folder(surroundings);
    Set<WikiDataset> datasets = EditionSource.of(folder, wiki).datasets().keySet();
    if (!force) {
      requireGoodBacktest(wiki, folder);
    }
    if (!options.isDryRun()) {
      new PublishedFolder(to).publish(folder, wiki, new ProgressLines(surroundings.messages()));
    }
    String verb = options.isDryRun() ? "would publish " : "published ";
    PublishedFolder.names(wiki, datasets)
        .forEach(
            name -> surroundings.output().println(verb + to.resolve(wiki.value()).resolve(name)));
    return ExitCodes.DONE;
  }

  private static void requireGoodBacktest(WikiId wiki, Path folder) {
    List<Backtest.Row> rows = EvaluateModel.lastTable(DataFolder.at(folder).trainingFiles(wiki));
    if (PublicationRule.isMet(rows)) {
      return;
    }
    String met =
        rows.stream()
            .filter(row -> row.threshold() == 0.5)
            .map(row -> "precision " + row.precision() + " and recall " + row.recall())
            .findFirst()
            .orElse("none (./linkrec evaluate --wiki " + wiki + " makes one)");
    throw new CommandFailedException(
        "a backtest of "
            + wiki
            + " with at least "
            + PublicationRule.PRECISION
            + " precision and "
            + PublicationRule.RECALL
            + " recall at 0.5 expected, got "
            + met
            + "; --force publishes all the same");
  }
}
